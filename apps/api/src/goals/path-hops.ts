import type { GoalContact, GoalSituation, IntroductionPath } from '#goals';
import { explainEvidence } from '#network';
import { type CalendarDate, type ContactId, daysBetween, type GoalTarget, spokenSpan } from '#vocabulary';
import type { PathHop } from './standing.type.js';

/** The steps of a way to a target, each with what shows it. */
export function pathHops(path: IntroductionPath, target: GoalTarget, { contacts, today }: GoalSituation): PathHop[] {
  const find = (id: ContactId) => contacts.find(({ contactId }) => contactId === id);
  const [through, to] = [
    path.kind === 'cold' ? undefined : find(path.through),
    path.kind === 'former' ? undefined : find(path.to),
  ];
  switch (path.kind) {
    case 'introduction':
      return [
        { says: `You know ${nameOf(through)}`, evidence: tieInWords(through, today) },
        {
          says: `${nameOf(through)} knows ${nameOf(to)}`,
          evidence: path.evidence.map((evidence) => explainEvidence(evidence, today)),
        },
      ];
    case 'former':
      return [{ says: `${nameOf(through)} used to be at ${target.text}`, evidence: tieInWords(through, today) }];
    case 'cold':
      return [{ says: `You know ${nameOf(to)} by name`, evidence: ['no exchange on record'] }];
  }
}

function nameOf(contact: GoalContact | undefined): string {
  return contact?.name ?? 'somebody';
}

function tieInWords(contact: GoalContact | undefined, today: CalendarDate): string[] {
  const { strength = null, lastExchangeOn = null } = contact ?? {};
  const strong = strength === null ? [] : [`strength ${Math.round(strength * 100)} of 100`];
  if (lastExchangeOn === null) return strong;
  const days = Math.max(0, daysBetween(lastExchangeOn, today));
  return [...strong, days === 0 ? 'in touch today' : `last in touch ${spokenSpan(days)} ago`];
}
