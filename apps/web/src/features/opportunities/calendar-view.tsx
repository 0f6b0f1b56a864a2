import { ActionIcon } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dayIn, exactDay } from '../../ui/dates';
import { useClock } from '../../ui/now';
import { monthAfter, monthInWords, weeksOf } from './month-weeks';
import type { OpportunityCardFragment } from './opportunities.generated';
import classes from './opportunities.module.css';
import { nameOf } from './opportunity-words';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Next steps on the days they are due; on a phone only the days that have one. */
export function CalendarView({ cards }: { readonly cards: readonly OpportunityCardFragment[] }) {
  const { now, zone } = useClock();
  const today = dayIn(now, zone);
  const [month, setMonth] = useState(today.slice(0, 7));
  const due = new Map<string, OpportunityCardFragment[]>();
  for (const card of cards) {
    if (card.standing === 'OPEN' && card.nextStepOn !== null)
      due.set(card.nextStepOn, [...(due.get(card.nextStepOn) ?? []), card]);
  }
  const isEmpty = ![...due.keys()].some((day) => day.startsWith(month));
  return (
    <>
      <div className={classes.months}>
        <ActionIcon variant="default" aria-label="The month before" onClick={() => setMonth(monthAfter(month, -1))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <h2 className={classes.columnTitle} aria-live="polite">
          {monthInWords(month)}
        </h2>
        <ActionIcon variant="default" aria-label="The month after" onClick={() => setMonth(monthAfter(month, 1))}>
          <IconChevronRight size={16} />
        </ActionIcon>
        {isEmpty && <span className="quiet">No next step is due in this month.</span>}
      </div>
      <div className={classes.calendar}>
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} className={classes.weekday}>
            {weekday}
          </span>
        ))}
        {weeksOf(month)
          .flat()
          .map((day) => (
            <div
              key={day}
              className={classes.day}
              data-outside={!day.startsWith(month) || undefined}
              data-today={day === today || undefined}
              data-empty={!due.has(day) || undefined}
            >
              <time className={classes.dayNumber} dateTime={day} title={exactDay(day)}>
                {Number(day.slice(8))}
                <span className={classes.dayInWords}> {monthInWords(day.slice(0, 7), 'short')}</span>
              </time>
              {due.get(day)?.map((card) => (
                <Link
                  key={card.id}
                  className={classes.step}
                  data-overdue={day < today || undefined}
                  to="/opportunities/$opportunityId"
                  params={{ opportunityId: card.id }}
                >
                  {card.nextStep ?? 'Next step'} <span className="quiet">{nameOf(card)}</span>
                </Link>
              ))}
            </div>
          ))}
      </div>
    </>
  );
}
