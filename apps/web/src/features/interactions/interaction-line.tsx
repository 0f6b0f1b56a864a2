import { ActionIcon, UnstyledButton } from '@mantine/core';
import IconArrowDownLeft from '@tabler/icons-react/dist/esm/icons/IconArrowDownLeft.mjs';
import IconArrowUpRight from '@tabler/icons-react/dist/esm/icons/IconArrowUpRight.mjs';
import IconArrowsLeftRight from '@tabler/icons-react/dist/esm/icons/IconArrowsLeftRight.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { dayIn, exactMoment, shortDay } from '../../ui/dates';
import { Hint } from '../../ui/hint';
import { useClock } from '../../ui/now';
import { CHANNELS } from './channels';
import { RemoveInteractionDocument, type TimelineQuery } from './timeline.generated';
import classes from './interactions.module.css';

export type InteractionShown = NonNullable<TimelineQuery['contact']>['timeline']['edges'][number]['node'];

const DIRECTION = {
  IN: { Icon: IconArrowDownLeft, says: 'to you' },
  OUT: { Icon: IconArrowUpRight, says: 'from you' },
  BOTH: { Icon: IconArrowsLeftRight, says: 'between you' },
} as const;

const LONG_CHARACTERS = 280;

/** One exchange: when, which way, what was said. */
export function InteractionLine({ interaction }: { readonly interaction: InteractionShown }) {
  const { at, precision, direction, channel, groupSize, subject, text, isLogged, id } = interaction;
  const { now, zone } = useClock();
  const remove = useWrite(RemoveInteractionDocument);
  const { Icon, says } = DIRECTION[direction];
  const moment = new Date(at);
  return (
    <li className={classes.line}>
      <Icon size={16} aria-hidden="true" className={classes.arrow} />
      <div className={classes.what}>
        <p className={classes.meta}>
          {CHANNELS[channel].one} {says}
          {groupSize > 2 && `, ${groupSize} people`}
          {isLogged && ', logged by you'}
        </p>
        {subject !== null && <p className={classes.subject}>{subject}</p>}
        {text !== null && <Words text={text} />}
      </div>
      <span className={classes.when}>
        <Hint says={exactMoment(moment, zone, precision)}>
          <time dateTime={at}>{shortDay(dayIn(moment, zone), dayIn(now, zone))}</time>
        </Hint>
        {isLogged && (
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label="Remove this entry" onClick={() => void remove({ id })}>
            <IconX size={12} />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}

function Words({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > LONG_CHARACTERS;
  return (
    <>
      <p className={classes.words} data-whole={isWhole || !isLong || undefined}>
        {text}
      </p>
      {isLong && (
        <UnstyledButton className={classes.rest} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Less' : 'All of it'}
        </UnstyledButton>
      )}
    </>
  );
}
