import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLInputType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#persistence';
import { aNetwork, anOpportunity } from './a-network.js';
import { anInstallation, type Browser, type Installation } from './an-installation.js';

const COMMITTED = join(import.meta.dirname, '../../apps/api/schema.graphql');

let installation: Installation;
let schema: GraphQLSchema;

beforeAll(async () => {
  installation = await anInstallation();
  schema = lexicographicSortSchema(installation.api.get(GraphQLSchemaHost).schema);
});

afterAll(() => installation.close());

const ownTypes = (): GraphQLNamedType[] => Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

describe('the schema', () => {
  it('is the committed one; `npm run schema` writes it anew', () => {
    const printed = `${printSchema(schema)}\n`;
    if (process.env.WRITE_SCHEMA === 'true') writeFileSync(COMMITTED, printed);
    expect(existsSync(COMMITTED) ? readFileSync(COMMITTED, 'utf8') : '').toBe(printed);
  });

  it('describes every type, field and argument', () => {
    const silent: string[] = [];
    for (const type of ownTypes()) {
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as never);
      if (!isRoot && !type.description) silent.push(type.name);
      for (const field of Object.values(type.getFields())) {
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const argument of 'args' in field ? field.args : []) {
          if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});

/**
 * What a stranger asks of each root field, with the ids of a member's things in place of `$…`. A root field without a row
 * fails the test: whoever adds one says here how it answers a stranger. `own`: it takes no id, and answers about the asker.
 */
const AS_A_STRANGER: Record<string, string> = {
  'Query.me': 'own',
  'Query.sessions': 'own',
  'Query.apiKeys': 'own',
  'Query.contacts': 'own',
  'Query.contact': '{ contact(id: "$contact") { name } }',
  'Query.possibleMatches': 'own',
  'Query.mergePreview': '{ mergePreview(survivor: "$contact", absorbed: "$other") { moved { kind } } }',
  'Query.splitPreview': '{ splitPreview(contact: "$contact", personas: ["$persona"]) { newName } }',
  'Mutation.decideMatch': 'mutation { decideMatch(id: "$match", decision: DIFFERENT) { id } }',
  'Mutation.mergeContacts': 'mutation { mergeContacts(survivor: "$contact", absorbed: "$other") { id } }',
  'Mutation.splitContact': 'mutation { splitContact(contact: "$contact", personas: ["$persona"]) { id } }',
  'Mutation.undoMerge': 'mutation { undoMerge(id: "$merge") }',
  'Query.tags': 'own',
  'Query.companies': 'own',
  'Query.savedViews': 'own',
  'Query.promises': 'own',
  'Query.opportunities': 'own',
  'Query.opportunity': '{ opportunity(id: "$opportunity") { title } }',
  'Query.boards': 'own',
  'Query.incomeForecast': 'own',
  'Query.offerForecast': 'own',
  'Query.forecastCalibration': 'own',
  'Query.forecastTerms': 'own',
  'Mutation.createContact': 'own',
  'Mutation.changeContact': 'mutation { changeContact(id: "$contact", input: { company: "Mine" }) { id } }',
  'Mutation.deleteContact': 'mutation { deleteContact(id: "$contact") }',
  'Mutation.changeContacts': 'mutation { changeContacts(contacts: ["$contact"], input: { isNever: true }) { id } }',
  'Mutation.deleteContacts': 'mutation { deleteContacts(contacts: ["$contact"]) }',
  'Mutation.tagContacts': 'mutation { tagContacts(contacts: ["$contact"], add: ["mine"], remove: []) { id } }',
  'Mutation.logInteraction': 'mutation { logInteraction(input: { contact: "$contact", channel: CALL }) { id } }',
  'Mutation.removeInteraction': 'mutation { removeInteraction(id: "$interaction") }',
  'Mutation.addNote': 'mutation { addNote(contact: "$contact", text: "mine") { id } }',
  'Mutation.changeNote': 'mutation { changeNote(id: "$note", text: "mine") { id } }',
  'Mutation.removeNote': 'mutation { removeNote(id: "$note") }',
  'Mutation.makePromise': 'mutation { makePromise(contact: "$contact", text: "mine") { id } }',
  'Mutation.changePromise': 'mutation { changePromise(id: "$promise", text: "mine") { id } }',
  'Mutation.keepPromise': 'mutation { keepPromise(id: "$promise") { id } }',
  'Mutation.reopenPromise': 'mutation { reopenPromise(id: "$promise") { id } }',
  'Mutation.removePromise': 'mutation { removePromise(id: "$promise") }',
  'Mutation.addOpportunity':
    'mutation { addOpportunity(input: { kind: JOB, title: "Mine", people: [{ contact: "$contact", role: REFERRER }] }) { id } }',
  'Mutation.changeOpportunity': 'mutation { changeOpportunity(id: "$opportunity", input: { title: "Mine" }) { id } }',
  'Mutation.moveOpportunity': 'mutation { moveOpportunity(id: "$opportunity", standing: WON) { id } }',
  'Mutation.takeBackMove': 'mutation { takeBackMove(id: "$opportunity") { id } }',
  'Mutation.attachPerson': 'mutation { attachPerson(opportunity: "$opportunity", contact: "$contact", role: REFERRER) { id } }',
  'Mutation.detachPerson': 'mutation { detachPerson(opportunity: "$opportunity", contact: "$contact") { id } }',
  'Mutation.removeOpportunity': 'mutation { removeOpportunity(id: "$opportunity") }',
  'Mutation.arrangeStages': 'own',
  'Mutation.changeForecastTerms': 'own',
  'Mutation.decideOpportunity': 'mutation { decideOpportunity(id: "$opportunity", state: ACCEPTED) { id } }',
  'Query.imports': 'own',
  'Query.import': '{ import(id: "$import") { title } }',
  'Mutation.beginImport': 'own',
  'Mutation.finishUpload': 'mutation { finishUpload(id: "$import") { title } }',
  'Mutation.chooseColumns': 'mutation { chooseColumns(id: "$import", columns: []) { title } }',
  'Mutation.commitImport': 'mutation { commitImport(id: "$import") { title } }',
  'Mutation.undoImport': 'mutation { undoImport(id: "$import") { title } }',
  'Mutation.discardImport': 'mutation { discardImport(id: "$import") }',
  'Mutation.resumeImport': 'mutation { resumeImport(id: "$import") { title } }',
  'Subscription.importChanged': 'over a socket, as imports.e2e-spec.ts shows',
  'Query.network': 'own',
  'Query.networkContacts': 'own',
  'Query.contactPath': '{ contactPath(from: "$contact", to: "$other") { steps { evidence } } }',
  'Mutation.recomputeNetwork': 'own',
  'Subscription.networkRecomputed': 'own',
  'Mutation.saveView': 'own',
  'Mutation.removeView': 'mutation { removeView(id: "$savedView") }',
  'Query.slate': 'own',
  'Query.slates': 'own',
  'Query.suggestionUplift': 'own',
  'Query.today': 'own',
  'Query.schedulePreview': 'own',
  'Query.outbox': 'own',
  'Query.calendarFeed': 'own',
  'Query.installation': 'before sign-in',
  'Mutation.lookAround': 'before sign-in',
  'Mutation.createAccount': 'before sign-in',
  'Mutation.signIn': 'before sign-in',
  'Mutation.signOut': 'own',
  'Mutation.signOutEverywhere': 'own',
  'Mutation.changePassword': 'own',
  'Mutation.changeName': 'own',
  'Mutation.changeEmail': 'own',
  'Mutation.changeSettings': 'own',
  'Mutation.deleteAccount': 'own',
  'Mutation.createApiKey': 'own',
  'Mutation.makeSlate': 'own',
  'Mutation.renewCalendarFeed': 'own',
  'Mutation.endCalendarFeed': 'own',
  'Mutation.decideSuggestion': 'mutation { decideSuggestion(slate: "$slate", contact: "$contact", decision: DONE) { position } }',
  'Mutation.reopenSuggestion': 'mutation { reopenSuggestion(slate: "$slate", contact: "$contact") { position } }',
  'Mutation.saveOpeningLine': 'mutation { saveOpeningLine(slate: "$slate", contact: "$contact", text: "Hello") { position } }',
  'Mutation.endSession': 'mutation { endSession(id: "$session") }',
  'Mutation.revokeApiKey': 'mutation { revokeApiKey(id: "$apiKey") }',
};

/** Something of an argument's type; what it says does not matter to whom nobody knows. */
function anyValue(type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return '[]';
  const values: Record<string, string> = { Int: '1', Float: '1', Boolean: 'true', ID: `"${newId()}"`, Day: '"2026-03-02"' };
  return values[String(inner)] ?? '"any"';
}

describe('a stranger', () => {
  let member: Browser;
  let stranger: Browser;
  let ids: Record<string, string>;

  beforeAll(async () => {
    member = await installation.aMember();
    stranger = await installation.aMember();
    await member.ask('mutation { createApiKey(input: { name: "theirs", scope: READ }) { secret } }');
    await member.ask('mutation { saveView(name: "theirs", filter: "{}") { id } }');
    const { data } = await member.ask('{ sessions { id } apiKeys { id } savedViews { id } }');
    const [contact, other, same] = (await aNetwork(installation.storage, member, 3)).map((person) => person.id);
    const merge = await member.ask(`mutation { mergeContacts(survivor: "${contact}", absorbed: "${same}") { id } }`);
    const [persona] = await installation.storage.asSuperuser<{ id: string }>('select id from persona where contact_id = $1', [
      contact,
    ]);
    const match = newId();
    await installation.storage.asSuperuser(
      `insert into possible_match (owner_id, id, left_contact, right_contact, probability, evidence, state)
       select owner_id, $1, $2, $3, 0.7, '[]', 'open' from contact where id = $2`,
      [match, contact, other],
    );
    const written = await member.ask(
      `mutation ($contact: ID!) { logInteraction(input: { contact: $contact, channel: CALL }) { id }
         addNote(contact: $contact, text: "theirs") { id } makePromise(contact: $contact, text: "theirs") { id } }`,
      { contact },
    );
    const { data: imported } = await member.ask('{ imports { edges { node { id } } } }');
    ids = {
      interaction: written.data.logInteraction.id,
      note: written.data.addNote.id,
      promise: written.data.makePromise.id,
      opportunity: await anOpportunity(installation.storage, member),
      import: imported.imports.edges[0].node.id,
      session: data.sessions[0].id,
      apiKey: data.apiKeys[0].id,
      savedView: data.savedViews[0].id,
      ...{ contact: contact ?? '', other: other ?? '', persona: persona?.id ?? '', match, merge: merge.data.mergeContacts.id },
    };
  });

  it('has a case for every root field', () => {
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [],
    );
    expect(Object.keys(AS_A_STRANGER).sort()).toEqual(fields.sort());
  });

  it('who names an id of somebody else hears that there is no such thing', async () => {
    for (const [field, query] of Object.entries(AS_A_STRANGER)) {
      if (query === 'own' || query === 'before sign-in' || query.startsWith('over a socket')) continue;
      const asked = query.replace(/\$(\w+)/g, (_, name: string) => ids[name] ?? 'no such id');
      const { errors } = await stranger.ask(asked);
      expect([field, errors?.[0]?.extensions.code]).toEqual([field, 'NOT_FOUND']);
    }
    const { data } = await member.ask('{ sessions { id } apiKeys { id } }');
    expect([data.sessions, data.apiKeys].map((list) => list.length)).toEqual([1, 1]);
  });

  it('who is not signed in hears only that', async () => {
    for (const { name, args, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      if (AS_A_STRANGER[`Query.${name}`] === 'before sign-in') continue;
      const required = args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${anyValue(argument.type)}`);
      const called = required.length === 0 ? name : `${name}(${required.join(', ')})`;
      const { errors } = await installation
        .aBrowser()
        .ask(`{ ${called} ${isLeafType(getNamedType(type)) ? '' : '{ __typename }'} }`);
      expect([name, errors?.[0]?.extensions.refusal]).toEqual([name, 'NOT_SIGNED_IN']);
    }
  });
});
