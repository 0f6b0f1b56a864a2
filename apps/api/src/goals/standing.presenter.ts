import {
  type CoveredTarget,
  explainConversation,
  explainCouldDo,
  explainCoverage,
  explainNearest,
  explainReadiness,
  explainWhatIf,
  gapsOf,
  type GoalSituation,
  nextConversations,
  type WhatIf,
} from '#goals';
import type { GoalStanding as StandingRead } from '#standings';
import type { ReadinessPart } from './goal.type.js';
import { pathHops } from './path-hops.js';
import type {
  Gap,
  GoalStanding,
  GoalWhatIf,
  IntroductionPath,
  NextConversations,
  ReadinessPartStanding,
  TargetCoverage,
} from './standing.type.js';

export function presentStanding(read: StandingRead): GoalStanding {
  const { situation, assessed } = read;
  return {
    points: assessed.readiness.points,
    parts: partsOf(read),
    coverage: assessed.coverage.map((line) => presentLine(line, situation)),
    contacts: situation.contacts.length,
    read,
  };
}

function partsOf({ situation, assessed }: StandingRead): ReadinessPartStanding[] {
  const sentences = explainReadiness(situation, assessed);
  return Object.entries(assessed.readiness.parts).map(([name, { points, pointsMax }]) => {
    const part = name as ReadinessPart;
    return { part, points, pointsMax, sentence: sentences[part] };
  });
}

function presentLine(line: CoveredTarget, situation: GoalSituation): TargetCoverage {
  return {
    ...line,
    people: line.people.map(({ contactId, couldDo, certainty, lastExchangeOn, chance }) => ({
      ...{ contactId, couldDo, lastExchangeOn, chance },
      couldDoInWords: explainCouldDo(couldDo, situation.goal.kind),
      isAlike: certainty === 'alike',
    })),
    paths: line.paths.map((path): IntroductionPath => ({
      kind: path.kind,
      chance: path.chance,
      throughId: path.kind === 'cold' ? null : path.through,
      toId: path.kind === 'former' ? null : path.to,
      hops: pathHops(path, line.target, situation),
    })),
    sentence: explainCoverage(line, situation),
  };
}

export function presentGaps({ situation, assessed }: StandingRead): Gap[] {
  return gapsOf(situation, assessed).map((gap) => ({
    target: gap.target,
    reach: gap.reach,
    nearest: gap.nearest.map((near) => ({
      contactId: near.contactId,
      because: near.because,
      sentence: explainNearest(near, gap),
    })),
  }));
}

export function presentConversations({ situation, assessed }: StandingRead, most: number): NextConversations {
  const { chosen, gain, shareOfBest } = nextConversations(situation, assessed, most);
  const targets = new Map(assessed.map.targets.map(({ target }) => [target.id, target]));
  return {
    gain,
    shareOfBest,
    chosen: chosen.map((conversation) => ({
      contactId: conversation.contactId,
      gain: conversation.gain,
      targets: conversation.targets.flatMap((id) => targets.get(id) ?? []),
      sentence: explainConversation(conversation, situation, assessed),
    })),
  };
}

export function presentWhatIf(read: StandingRead, supposed: WhatIf): GoalWhatIf {
  const { today, then, points, parts, opened, closed } = supposed;
  const targets = new Map(then.coverage.map(({ target }) => [target.id, target]));
  const named = (ids: readonly string[]) => ids.flatMap((id) => targets.get(id) ?? []);
  return {
    goalId: read.goal.id,
    today: presentStanding({ ...read, assessed: today }),
    then: presentStanding({ ...read, assessed: then }),
    points,
    parts: Object.entries(parts).map(([part, gained]) => ({ part: part as ReadinessPart, points: gained })),
    opened: named(opened),
    closed: named(closed),
    sentences: explainWhatIf(supposed),
  };
}
