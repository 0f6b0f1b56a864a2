import { describe, expect, it } from '@jest/globals';
import { contactId } from '#vocabulary';
import { createExpertiseIndex, explainExpert, type Question, rankExperts, type Statement } from './index.js';
import { wordsOf } from './words-of.js';

const now = new Date('2026-11-24T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const wrote = (who: string, days: number, text: string, ...topics: string[]): Statement => ({
  ...{ contact: contactId(who), at: daysAgo(days), text, topics },
});
const experts = (question: Partial<Question>, ...statements: Statement[]) => {
  const index = createExpertiseIndex();
  for (const statement of statements) index.add(statement);
  return rankExperts(index.ask({ text: '', topics: [], ...question }), now);
};
const namesOf = (ranked: ReturnType<typeof experts>) => ranked.map(({ expertise }) => expertise.contact);

describe('who can help with a question', () => {
  const kafka = { text: 'How do I keep Kafka consumers from rebalancing?' };

  it('are those who wrote on it, before those who wrote as much on other things', () => {
    const ranked = experts(
      kafka,
      wrote('other', 9, 'Roses need pruning in March'),
      wrote('kafka', 9, 'Rebalances of Kafka consumers'),
    );
    expect(namesOf(ranked)).toEqual(['kafka', 'other']);
    expect(ranked.map(({ relevance }) => relevance > 0)).toEqual([true, false]);
  });

  it('are those who wrote of late, before those who wrote the same years ago', () => {
    expect(namesOf(experts(kafka, wrote('then', 900, 'Kafka consumers'), wrote('now', 9, 'Kafka consumers')))).toEqual([
      'now',
      'then',
    ]);
  });

  it('are those who wrote twice, before those who wrote once', () => {
    const twice = [wrote('twice', 9, 'Kafka consumers'), wrote('twice', 9, 'Kafka brokers')];
    expect(namesOf(experts(kafka, wrote('once', 9, 'Kafka consumers'), ...twice))[0]).toBe('twice');
  });

  it('are those endorsed for its topic, even if they never wrote a word', () => {
    const ranked = experts({ topics: ['Terraform'] }, wrote('endorsed', 40, '', 'terraform'), wrote('silent', 40, '', 'cooking'));
    expect(namesOf(ranked)).toEqual(['endorsed', 'silent']);
    expect(ranked[1]?.relevance).toBe(0);
  });

  it('are told apart by a rare word more than by one that everybody uses', () => {
    const common = ['a', 'b', 'c', 'd'].map((who) => wrote(who, 9, 'server notes'));
    const ranked = experts({ text: 'kubernetes server' }, ...common, wrote('rare', 9, 'kubernetes notes'));
    expect(namesOf(ranked)[0]).toBe('rare');
  });
});

describe('the reasons', () => {
  it('are sentences with the days the owner reads', () => {
    const [best] = experts(
      { text: 'kafka', topics: ['streaming'] },
      wrote('mara', 30, 'On Kafka', 'Streaming'),
      wrote('mara', 3, 'On roses'),
    );
    expect(best === undefined ? [] : explainExpert(best.expertise, now, 'Europe/Berlin')).toEqual([
      'They wrote about this once, last on 25 October.',
      'They are on record for streaming.',
      'They last wrote anything on 21 November.',
    ]);
  });

  it('are none where nothing bears on the question', () => {
    const [only] = experts({ text: 'kafka' }, wrote('mara', 3, 'On roses'));
    expect(only === undefined ? null : explainExpert(only.expertise, now, 'UTC')).toEqual([]);
  });
});

describe('words', () => {
  it('are looked up without accents, endings and what stands in every text', () => {
    expect(wordsOf('The cafés of C++ and C#: brewing, brewed, brews')).toEqual(['cafe', 'c++', 'c#', 'brew', 'brew', 'brew']);
  });
});
