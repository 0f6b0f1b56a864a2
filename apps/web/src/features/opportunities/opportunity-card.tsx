import { ActionIcon, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconGripVertical from '@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, PointerEvent } from 'react';
import { dayIn } from '../../ui/dates';
import { Day } from '../../ui/moment';
import { useClock } from '../../ui/now';
import type { OpportunityCardFragment } from './opportunities.generated';
import classes from './opportunities.module.css';
import { amountInWords, nameOf, percent, titleOf } from './opportunity-words';
import { type BoardShown, placeName, placeOf, placesOf } from './use-moves';

interface OpportunityCardProps {
  readonly card: OpportunityCardFragment;
  readonly board: BoardShown;
  readonly winRate: number | null;
  readonly move: (to: string) => void;
  readonly hold: (event: PointerEvent) => void;
  /** How far it was dragged, while it is. */
  readonly dragged: { readonly x: number; readonly y: number } | null;
}

/** One opportunity on the board; arrows with Shift move it, and so does its menu. */
export function OpportunityCard({ card, board, winRate, move, hold, dragged }: OpportunityCardProps) {
  const places = placesOf(board);
  const here = placeOf(card, board);
  const moveByKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = places[places.indexOf(here) + step];
    if (step === 0 || !event.shiftKey || to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const style = dragged === null ? undefined : { transform: `translate(${dragged.x}px, ${dragged.y}px)` };
  return (
    <li
      className={classes.card}
      data-dragged={dragged !== null || undefined}
      style={style}
      onKeyDown={moveByKey}
      onPointerDown={(event) => event.pointerType === 'mouse' && hold(event)}
      onDragStart={(event) => event.preventDefault()}
    >
      <div className={classes.cardHead}>
        <Link
          className={classes.cardTitle}
          to="/opportunities/$opportunityId"
          params={{ opportunityId: card.id }}
          aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
          draggable={false}
        >
          {titleOf(card)}
        </Link>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Move ${nameOf(card)}`}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {places
              .filter((place) => place !== here)
              .map((place) => (
                <Menu.Item key={place} onClick={() => move(place)}>
                  {placeName(place, board)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
        <span className={classes.grip} onPointerDown={hold} aria-hidden="true">
          <IconGripVertical size={14} />
        </span>
      </div>
      {card.title !== null && card.company !== null && <p className="quiet">{card.company}</p>}
      <CardFacts card={card} winRate={winRate} />
    </li>
  );
}

function CardFacts({ card, winRate }: Pick<OpportunityCardProps, 'card' | 'winRate'>) {
  const { now, zone } = useClock();
  const { amount, ownChance, nextStep, nextStepOn, people, standing, lostReason } = card;
  const chance = ownChance ?? winRate;
  const isOverdue = nextStepOn !== null && nextStepOn < dayIn(now, zone);
  return (
    <>
      <p className={classes.cardFacts}>
        {amount !== null && <span>{amountInWords(amount)}</span>}
        {standing === 'OPEN' && chance !== null && (
          <span className="quiet">
            {percent(chance)}
            {ownChance !== null && ', your word'}
          </span>
        )}
        {lostReason !== null && <span className="quiet">{lostReason}</span>}
      </p>
      {standing === 'OPEN' && (nextStep !== null || nextStepOn !== null) && (
        <p className={classes.nextStep} data-overdue={isOverdue || undefined}>
          {nextStep ?? 'Next step'}
          {nextStepOn !== null && (
            <>
              , <Day on={nextStepOn} />
            </>
          )}
        </p>
      )}
      {people.length > 0 && <p className="quiet">{people.map(({ contact }) => contact.name).join(', ')}</p>}
    </>
  );
}
