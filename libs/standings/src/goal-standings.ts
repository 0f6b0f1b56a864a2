import {
  assessGoal,
  type AssessedGoal,
  explainConversation,
  type Fold,
  type GoalSituation,
  nextConversations,
  peopleOfGoal,
  remembering,
  whoseEdgesMatter,
} from '#goals';
import { foldText, normalizeCompany } from '#identity';
import {
  AccountRepository,
  BoardRepository,
  type Database,
  GoalContactRepository,
  GoalRepository,
  NetworkRepository,
  OpportunityRepository,
  StageHistoryRepository,
} from '#persistence';
import { replyHabit } from '#strength';
import { calendarDateIn, type ContactId, type GoalKind, type GoalTarget, type OwnerId, type OwnersGoal } from '#vocabulary';
import { chancesInPlay, type OpportunitySources } from './chances-in-play.js';
import { goalContactAt } from './goal-contact-at.js';

/** Of edges at a goal's targets, the weightiest count: the others would change the third digit. */
const EDGES_MAX = 20_000;
/** Of each goal so many people may be suggested in one week. */
const CONVERSATIONS_MAX = 10;

interface StandingSources extends OpportunitySources {
  readonly accounts: AccountRepository;
  readonly goals: GoalRepository;
  readonly contacts: GoalContactRepository;
  readonly network: NetworkRepository;
}

export function standingsOn(database: Database): GoalStandings {
  return new GoalStandings({
    accounts: new AccountRepository(database),
    goals: new GoalRepository(database),
    contacts: new GoalContactRepository(database),
    network: new NetworkRepository(database),
    opportunities: new OpportunityRepository(database),
    boards: new BoardRepository(database),
    histories: new StageHistoryRepository(database),
  });
}

/** A goal with all it is judged by, and how it stands. */
export interface GoalStanding {
  readonly goal: OwnersGoal;
  readonly situation: GoalSituation;
  readonly assessed: AssessedGoal;
}

/** Why somebody should be written to for a goal. */
export interface GoalReason {
  readonly goal: string;
  readonly because: string;
}

/** What a word with somebody does for one target. */
export interface TargetCover {
  readonly target: string;
  /** 0 to 1: that asking them opens it. */
  readonly chance: number;
  /** 0 to 1: a goal is worth one, and its targets share it. */
  readonly worth: number;
}

export interface GoalsOfWeek {
  /** Who raises the readiness of a goal most, and how. */
  readonly reasons: ReadonlyMap<ContactId, GoalReason>;
  /** Who opens which targets; those who open none are left out. */
  readonly covers: ReadonlyMap<ContactId, readonly TargetCover[]>;
}

/** How goals stand: reads what is on record, asks the pure libraries. The network is read once for all goals of a call. */
export class GoalStandings {
  constructor(private readonly sources: StandingSources) {}

  async of(owner: OwnerId, goals: readonly OwnersGoal[], now: Date): Promise<GoalStanding[]> {
    const read = await this.network(owner, goals, now);
    const standings: GoalStanding[] = [];
    for (const goal of goals) standings.push(await this.standing(owner, goal, [], read));
    return standings;
  }

  /** A goal as it stands, read so that it can be supposed to aim at more. */
  async supposing(owner: OwnerId, goal: OwnersGoal, added: readonly GoalTarget[], now: Date): Promise<GoalStanding> {
    const aimed = { ...goal, targets: [...goal.targets, ...added] };
    return this.standing(owner, goal, added, await this.network(owner, [aimed], now));
  }

  /** What the owner's goals ask of a week. Of somebody who serves several, the latest goal is named. */
  async ofWeek(owner: OwnerId, now: Date): Promise<GoalsOfWeek> {
    const goals = await this.sources.goals.list(owner);
    const reasons = new Map<ContactId, GoalReason>();
    const covers = new Map<ContactId, TargetCover[]>();
    if (goals.length === 0) return { reasons, covers };
    for (const { goal, situation, assessed } of await this.of(owner, goals, now)) {
      for (const conversation of nextConversations(situation, assessed, CONVERSATIONS_MAX).chosen) {
        if (reasons.has(conversation.contactId)) continue;
        reasons.set(conversation.contactId, {
          goal: goal.title,
          because: explainConversation(conversation, situation, assessed),
        });
      }
      for (const { target, people } of assessed.coverage) {
        for (const { contactId, chance } of people) {
          const covered = covers.get(contactId) ?? [];
          covers.set(contactId, [...covered, { target: target.id, chance, worth: 1 / assessed.coverage.length }]);
        }
      }
    }
    return { reasons, covers };
  }

  private async network(owner: OwnerId, goals: readonly OwnersGoal[], now: Date): Promise<NetworkRead> {
    const asksForSkills = goals.some(({ targets }) => targets.some(({ kind }) => kind === 'skill'));
    const [{ zone }, rows, run, chances, skills] = await Promise.all([
      this.sources.accounts.settings(owner),
      this.sources.contacts.contacts(owner),
      this.sources.network.run(owner),
      chancesInPlay(
        this.sources,
        owner,
        goals.map(({ kind }) => kind),
      ),
      asksForSkills ? this.sources.contacts.skills(owner) : new Map<ContactId, readonly string[]>(),
    ]);
    const replies = replyHabit(
      rows.flatMap(({ tie }) => tie ?? []),
      now,
    );
    const context = { now, zone, replies, skills };
    return {
      contacts: rows.map((row) => goalContactAt(row, context)),
      // As long as no network was computed, nobody is known to know anybody.
      effectiveSize: run?.figures?.effectiveSize ?? rows.length,
      today: calendarDateIn(now, zone),
      chances,
      fold: remembering({ company: normalizeCompany, words: foldText }),
    };
  }

  private async standing(
    owner: OwnerId,
    goal: OwnersGoal,
    added: readonly GoalTarget[],
    { chances, ...read }: NetworkRead,
  ): Promise<GoalStanding> {
    const people = peopleOfGoal({ ...read, goal });
    const aimed = added.length === 0 ? [people] : [people, peopleOfGoal({ ...read, goal: { ...goal, targets: added } })];
    const matter = aimed.flatMap((some) => whoseEdgesMatter(some, read.contacts));
    const edges = matter.length === 0 ? [] : await this.sources.network.edgesOf(owner, matter, EDGES_MAX);
    const situation = { ...read, goal, edges, opportunityChances: chances.get(goal.kind) ?? [] };
    return { goal, situation, assessed: assessGoal(situation, people) };
  }
}

/** What is read once, however many goals are judged. */
interface NetworkRead extends Pick<GoalSituation, 'contacts' | 'effectiveSize' | 'today'> {
  readonly fold: Fold;
  /** Of what is in play, by the kind of goal it serves. */
  readonly chances: ReadonlyMap<GoalKind, readonly number[]>;
}
