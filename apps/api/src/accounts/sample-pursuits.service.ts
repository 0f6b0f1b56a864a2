import { Injectable } from '@nestjs/common';
import { ContactRepository, OpportunityRepository, StageHistoryRepository } from '#persistence';
import { DEFAULT_STAGES, stageOrFirst } from '#pipeline';
import { addDays, calendarDateIn, type ContactId, type OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { SAMPLE_PURSUITS, type SamplePursuit } from './sample-pursuits.js';

const MILLISECONDS_PER_DAY = 86_400_000;
/** The latest of those that the imports found are taken onto the board; the others wait as candidates. */
const ACCEPTED = 3;

/** Fills the boards of an invented network, so that a visitor sees them in use. */
@Injectable()
export class SamplePursuitsService {
  constructor(
    private readonly opportunities: OpportunityRepository,
    private readonly histories: StageHistoryRepository,
    private readonly contacts: ContactRepository,
    private readonly clock: Clock,
  ) {}

  async fill(owner: OwnerId): Promise<void> {
    const now = this.clock.now();
    const people = await this.contacts.list(
      owner,
      { filter: {}, text: '', sort: 'strength', now },
      { first: SAMPLE_PURSUITS.length, after: null },
    );
    for (const [place, pursuit] of SAMPLE_PURSUITS.entries()) {
      await this.pursue(owner, pursuit, people[place]?.contact.id ?? null, now);
    }
    const found = await this.opportunities.list(
      owner,
      { state: 'candidate', kind: 'job', standing: null },
      { first: ACCEPTED, after: null },
    );
    for (const { id } of found.slice(0, ACCEPTED)) {
      await this.opportunities.decide(
        owner,
        id,
        'accepted',
        ({ kind, stage, at }) => ({ stage: stageOrFirst(DEFAULT_STAGES[kind], stage).key, at: at ?? now }),
        now,
      );
    }
  }

  private async pursue(owner: OwnerId, pursuit: SamplePursuit, person: ContactId | null, now: Date): Promise<void> {
    const { kind, title, company, source, amount, nextStep, role } = pursuit;
    const [begins, ...moves] = pursuit.way;
    const dayIn = (days: number) => addDays(calendarDateIn(now, 'UTC'), days);
    const made = await this.opportunities.create(
      owner,
      {
        ...{ kind, title, company, source, amount, location: null, url: null, notes: null, ownChance: null },
        ...{ nextStep: nextStep?.says ?? null, nextStepOn: nextStep === null ? null : dayIn(nextStep.inDays) },
        startsOn: pursuit.startsInDays === null ? null : dayIn(pursuit.startsInDays),
        people: role === null || person === null ? [] : [{ contactId: person, role }],
      },
      { stage: begins.stage, at: momentIn(now, begins.days) },
    );
    if (made === null) return;
    for (const { to, days } of moves) {
      await this.histories.move(owner, made.id, () => ({ kind: 'planned', to, at: momentIn(now, days), chance: null }), now);
    }
  }
}

function momentIn(now: Date, days: number): Date {
  return new Date(now.getTime() + days * MILLISECONDS_PER_DAY);
}
