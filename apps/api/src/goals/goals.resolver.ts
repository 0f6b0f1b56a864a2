import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { contactId, goalId, type OwnerId } from '#vocabulary';
import { IdPipe, IdsPipe } from '../graphql/id.pipe.js';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { GoalInput, TargetsInput } from './goal.input.js';
import { Goal, TargetKind, TargetSuggestion } from './goal.type.js';
import { GoalsService } from './goals.service.js';
import { GoalWhatIf } from './standing.type.js';

const GOAL = { type: () => ID, description: 'The goal’s id.' };
const TARGETS = { type: () => [TargetsInput], description: 'What it aims at; what it has already is added once.' };

@Resolver(() => Goal)
export class GoalsResolver {
  constructor(private readonly service: GoalsService) {}

  @Query(() => [Goal], { description: 'What the owner wants of their network, the latest first; at most 20.' })
  goals(@Owner() owner: OwnerId): Promise<Goal[]> {
    return this.service.list(owner);
  }

  @Query(() => Goal, { description: 'One goal.' })
  async goal(@Owner() owner: OwnerId, @Args('id', GOAL, IdPipe) id: string): Promise<Goal> {
    return granted(await this.service.find(owner, goalId(id)));
  }

  @Query(() => [TargetSuggestion], {
    description:
      'Words of the network with a text in them that a target may be, most contacts first; at most 12. None for industries.',
  })
  targetSuggestions(
    @Owner() owner: OwnerId,
    @Args('kind', { type: () => TargetKind, description: 'What to suggest.' }) kind: TargetKind,
    @Args('text', { description: 'What was typed so far.', defaultValue: '' }) text: string,
  ): Promise<TargetSuggestion[]> {
    return this.service.suggestions(owner, kind, text);
  }

  @Query(() => GoalWhatIf, { description: 'What would change if people were revived or lost and targets added.' })
  async goalWhatIf(
    @Owner() owner: OwnerId,
    @Args('id', GOAL, IdPipe) id: string,
    @Args('revive', { type: () => [ID], description: 'Who writes back, at most 100.' }, IdsPipe) revive: string[],
    @Args('lose', { type: () => [ID], description: 'Who is gone, at most 100.' }, IdsPipe) lose: string[],
    @Args('add', TARGETS) add: TargetsInput[],
  ): Promise<GoalWhatIf> {
    const supposed = { revive: revive.map(contactId), lose: lose.map(contactId), add };
    return granted(await this.service.whatIf(owner, goalId(id), supposed));
  }

  @Mutation(() => Goal, { description: 'Makes a goal, with its targets where they are known.' })
  async createGoal(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'What it is.' }) input: GoalInput,
    @Args('targets', { ...TARGETS, defaultValue: [] }) targets: TargetsInput[],
  ): Promise<Goal> {
    return granted(await this.service.create(owner, input, targets));
  }

  @Mutation(() => Goal, { description: 'Says anew what a goal is; its targets stay.' })
  async changeGoal(
    @Owner() owner: OwnerId,
    @Args('id', GOAL, IdPipe) id: string,
    @Args('input', { description: 'What it is.' }) input: GoalInput,
  ): Promise<Goal> {
    return granted(await this.service.change(owner, goalId(id), input));
  }

  @Mutation(() => Boolean, { description: 'Forgets a goal, its targets and its weeks.' })
  async removeGoal(@Owner() owner: OwnerId, @Args('id', GOAL, IdPipe) id: string): Promise<boolean> {
    granted(await this.service.remove(owner, goalId(id)));
    return true;
  }

  @Mutation(() => Goal, { description: 'Aims a goal at more.' })
  async addTargets(
    @Owner() owner: OwnerId,
    @Args('goal', GOAL, IdPipe) goal: string,
    @Args('targets', TARGETS) targets: TargetsInput[],
  ): Promise<Goal> {
    return granted(await this.service.addTargets(owner, goalId(goal), targets));
  }

  @Mutation(() => Goal, { description: 'Aims a goal at one target less.' })
  async removeTarget(
    @Owner() owner: OwnerId,
    @Args('id', { type: () => ID, description: 'The target’s id.' }, IdPipe) id: string,
  ): Promise<Goal> {
    return granted(await this.service.removeTarget(owner, id));
  }
}
