import { type CacheExchangeOpts, type KeyGenerator } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { afterWrites } from './after-writes';
import { beforeAnswers } from './before-answers';

const part: KeyGenerator = () => null;
const theOne =
  (name: string): KeyGenerator =>
  () =>
    name;
const growing = relayPagination();

/** Parts of something else have no key of their own; what there is one of is kept under its name. */
const keys: Record<string, KeyGenerator> = {
  Settings: theOne('mine'),
  Installation: theOne('this'),
  CalendarFeed: theOne('mine'),
  Today: theOne('today'),
  Suggestion: (suggestion) =>
    typeof suggestion.slateId === 'string' && typeof suggestion.position === 'number'
      ? `${suggestion.slateId}:${suggestion.position}`
      : null,
  Strength: part,
  Fact: part,
  FactSource: part,
  Job: part,
  JobChange: part,
  WeekInTouch: part,
  TagCount: part,
  CompanyCount: part,
  OwedReply: part,
  NewApiKey: part,
  MergePreview: part,
  MergedField: part,
  MovedCount: part,
  SplitPreview: part,
  MatchEvidence: part,
  ImportProgress: part,
  ImportFile: part,
  ImportPreview: part,
  ImportReport: part,
  ImportRefusal: part,
  ImportProblem: part,
  ColumnGuess: part,
  KindCount: part,
  FileCount: part,
  PreviewPerson: part,
  PreviewChange: part,
  PreviewMatch: part,
  UndoReport: part,
  KeptContact: part,
  Board: ({ kind }) => (typeof kind === 'string' ? kind : null),
  ForecastTerms: theOne('mine'),
  Money: part,
  OpportunityAmount: part,
  OpportunityPerson: part,
  StageChange: part,
  BoardStage: part,
  StageTotal: part,
  IncomeForecast: part,
  IncomeMonth: part,
  Quantiles: part,
  Concentration: part,
  Calibration: part,
  OfferForecast: part,
  OfferMonth: part,
  Network: theOne('mine'),
  NetworkCommunity: part,
  NetworkContact: part,
  Broker: part,
  BridgeAtRisk: part,
  ThinAccess: part,
  SharedContact: part,
  ContactPath: part,
  PathStep: part,
  ExchangeRate: part,
};

/** How answers are kept: every row once, whoever asked for it. */
export const cacheOptions: Partial<CacheExchangeOpts> = {
  keys,
  resolvers: {
    Query: {
      contacts: growing,
      slates: growing,
      imports: growing,
      possibleMatches: growing,
      outbox: growing,
      opportunities: growing,
      networkContacts: growing,
    },
    Contact: { timeline: growing, notes: growing },
    ImportBatch: { problems: growing },
  },
  updates: { Mutation: afterWrites },
  optimistic: beforeAnswers,
};
