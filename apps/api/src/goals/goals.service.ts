import { Injectable } from '@nestjs/common';
import { whatIf } from '#goals';
import { AccountRepository, GoalContactRepository, GoalRepository, GOALS_MAX, newId } from '#persistence';
import { GoalStandings } from '#standings';
import {
  type CalendarDate,
  calendarDateIn,
  type ContactId,
  type GoalId,
  isRefusal,
  type OwnerId,
  type OwnersGoal,
  refused,
  type Refusal,
} from '#vocabulary';
import { Clock } from '../clock/clock.js';
import { checkGoal, type GoalRefusalCode, newTargets } from './check-goal.js';
import type { GoalInput, TargetsInput } from './goal.input.js';
import { presentGoal } from './goal.presenter.js';
import type { Goal, TargetKind, TargetSuggestion } from './goal.type.js';
import { presentWhatIf } from './standing.presenter.js';
import type { GoalWhatIf } from './standing.type.js';

/** Whom and what the owner tries out. */
export interface Supposing {
  readonly revive: readonly ContactId[];
  readonly lose: readonly ContactId[];
  readonly add: readonly TargetsInput[];
}

type Outcome<Made> = Promise<Made | Refusal<GoalRefusalCode | 'NOT_FOUND'>>;

@Injectable()
export class GoalsService {
  constructor(
    private readonly goals: GoalRepository,
    private readonly contacts: GoalContactRepository,
    private readonly accounts: AccountRepository,
    private readonly standings: GoalStandings,
    private readonly clock: Clock,
  ) {}

  async list(owner: OwnerId): Promise<Goal[]> {
    return (await this.goals.list(owner)).map(presentGoal);
  }

  async find(owner: OwnerId, id: GoalId): Outcome<Goal> {
    return presented(await this.goals.find(owner, id));
  }

  async create(owner: OwnerId, input: GoalInput, said: readonly TargetsInput[]): Outcome<Goal> {
    const words = checkGoal(input, await this.today(owner), null);
    if (isRefusal(words)) return words;
    const targets = newTargets(said, []);
    if (isRefusal(targets)) return targets;
    const made = await this.goals.add(owner, words, targets, this.clock.now());
    return made === null ? refused('TOO_MANY', `There can be ${GOALS_MAX} goals. Take one away first.`) : presentGoal(made);
  }

  async change(owner: OwnerId, id: GoalId, input: GoalInput): Outcome<Goal> {
    const before = await this.goals.find(owner, id);
    if (before === null) return NO_SUCH_GOAL;
    const words = checkGoal(input, await this.today(owner), before);
    if (isRefusal(words)) return words;
    return presented(await this.goals.change(owner, id, words, this.clock.now()));
  }

  async remove(owner: OwnerId, id: GoalId): Promise<Refusal<'NOT_FOUND'> | null> {
    return (await this.goals.remove(owner, id)) ? null : NO_SUCH_GOAL;
  }

  async addTargets(owner: OwnerId, id: GoalId, said: readonly TargetsInput[]): Outcome<Goal> {
    const changed = await this.goals.addTargets(owner, id, this.clock.now(), ({ targets }) => newTargets(said, targets));
    return isRefusal(changed) ? changed : presented(changed);
  }

  async removeTarget(owner: OwnerId, target: string): Outcome<Goal> {
    const changed = await this.goals.removeTarget(owner, target, this.clock.now());
    return changed === null ? refused('NOT_FOUND', 'There is no such target.') : presentGoal(changed);
  }

  suggestions(owner: OwnerId, kind: TargetKind, text: string): Promise<TargetSuggestion[]> {
    return this.contacts.suggest(owner, kind, text);
  }

  async whatIf(owner: OwnerId, id: GoalId, { revive, lose, add }: Supposing): Outcome<GoalWhatIf> {
    const goal = await this.goals.find(owner, id);
    if (goal === null) return NO_SUCH_GOAL;
    const targets = newTargets(add, goal.targets);
    if (isRefusal(targets)) return targets;
    const added = targets.map((target) => ({ ...target, id: newId() }));
    const read = await this.standings.supposing(owner, goal, added, this.clock.now());
    const known = new Set(read.situation.contacts.map(({ contactId }) => contactId));
    if ([...revive, ...lose].some((contact) => !known.has(contact))) return NO_SUCH_CONTACT;
    return presentWhatIf(read, whatIf(read.situation, read.assessed, { revive, lose, add: added }));
  }

  private async today(owner: OwnerId): Promise<CalendarDate> {
    return calendarDateIn(this.clock.now(), (await this.accounts.settings(owner)).zone);
  }
}

const NO_SUCH_GOAL = refused('NOT_FOUND', 'There is no such goal.');
const NO_SUCH_CONTACT = refused('NOT_FOUND', 'There is no such contact.');

function presented(goal: OwnersGoal | null): Goal | Refusal<'NOT_FOUND'> {
  return goal === null ? NO_SUCH_GOAL : presentGoal(goal);
}
