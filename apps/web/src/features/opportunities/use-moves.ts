import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { nameOf } from './opportunity-words';
import {
  type BoardsQuery,
  MoveOpportunityDocument,
  type OpportunityCardFragment,
  TakeBackMoveDocument,
} from './opportunities.generated';

export type BoardShown = BoardsQuery['boards'][number];

/** A place of a board: the key of a stage, or a decision. Keys are in small letters, decisions in capitals. */
export type BoardPlace = string;
export const WON = 'WON';
export const LOST = 'LOST';

type Movable = Pick<OpportunityCardFragment, 'id' | 'kind' | 'title' | 'company' | 'standing' | 'stage'>;

export interface Moves {
  readonly move: (one: Movable, to: BoardPlace) => void;
  /** What is about to be lost and waits for its reason. */
  readonly losing: Movable | null;
  readonly lose: (reason: string) => void;
  readonly keep: () => void;
}

/** Where a card is: at a stage the board has, at its first where it does not, or decided. */
export function placeOf({ standing, stage }: Pick<Movable, 'standing' | 'stage'>, board: BoardShown): BoardPlace {
  if (standing !== 'OPEN') return standing;
  return (board.stages.find(({ key }) => key === stage) ?? board.stages[0])?.key ?? stage;
}

export function placeName(place: BoardPlace, board: BoardShown): string {
  if (place === WON) return board.wonName;
  return place === LOST ? 'Lost' : (board.stages.find(({ key }) => key === place)?.name ?? place);
}

/** Every place of a board in order. */
export const placesOf = (board: BoardShown): readonly BoardPlace[] => [...board.stages.map(({ key }) => key), WON, LOST];

/** Moves take effect at once and can be taken back; a loss asks for its reason first. */
export function useMoves(board: BoardShown): Moves {
  const [losing, setLosing] = useState<Movable | null>(null);
  const write = useWrite(MoveOpportunityDocument);
  const takeBack = useWrite(TakeBackMoveDocument);
  const say = useToast();
  const send = (one: Movable, to: BoardPlace, reason: string | null) => {
    const isDecision = to === WON || to === LOST;
    const { id } = one;
    void write({ id, standing: isDecision ? to : 'OPEN', stage: isDecision ? null : to, reason }).then((answer) => {
      if (answer === null) return;
      say({ says: `${nameOf(one)}: ${placeName(to, board)}.`, undo: () => void takeBack({ id }) });
    });
  };
  return {
    losing,
    move(one, to) {
      if (placeOf(one, board) === to) return;
      if (to === LOST) setLosing(one);
      else send(one, to, null);
    },
    lose(reason) {
      if (losing !== null) send(losing, LOST, reason);
      setLosing(null);
    },
    keep: () => setLosing(null),
  };
}
