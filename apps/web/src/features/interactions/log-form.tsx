import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { dayIn } from '../../ui/dates';
import { Keycap } from '../../ui/keycap';
import { useClock } from '../../ui/now';
import { useToast } from '../../ui/toast';
import { type Direction, type LoggedChannel, LogInteractionDocument, RemoveInteractionDocument } from './timeline.generated';
import classes from './interactions.module.css';

/** `l` opens this, the second key logs: that was it, unless there is more to say. */
const KINDS = [
  { channel: 'CALL', key: 'c', says: 'Call' },
  { channel: 'MEETING', key: 'm', says: 'Meeting' },
  { channel: 'MESSAGE', key: 'g', says: 'Message' },
  { channel: 'EMAIL', key: 'e', says: 'E-mail' },
  { channel: 'OTHER', key: 'o', says: 'Other' },
] as const satisfies readonly { channel: LoggedChannel; key: string; says: string }[];

const DIRECTIONS = [
  { value: 'BOTH', label: 'between you' },
  { value: 'OUT', label: 'from you' },
  { value: 'IN', label: 'to you' },
] as const satisfies readonly { value: Direction; label: string }[];

interface LogFormProps {
  readonly contactId: string;
  readonly close: () => void;
}

export function LogForm({ contactId, close }: LogFormProps) {
  const { now, zone } = useClock();
  const today = dayIn(now, zone);
  const [day, setDay] = useState(today);
  const [direction, setDirection] = useState<Direction>('BOTH');
  const [text, setText] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  const log = useWrite(LogInteractionDocument);
  const remove = useWrite(RemoveInteractionDocument);
  const say = useToast();
  useEffect(() => first.current?.focus(), []);

  const write = (channel: LoggedChannel, says: string) => {
    const at = day === today ? { at: new Date().toISOString() } : { day };
    const words = text.trim() === '' ? null : text.trim();
    void log({ input: { contact: contactId, channel, direction, text: words, ...at } }).then((answer) => {
      if (answer === null) return;
      say({ says: `${says} logged.`, undo: () => void remove({ id: answer.logInteraction.id }) });
      close();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
    const kind = KINDS.find(({ key }) => key === event.key);
    if (kind === undefined) return;
    event.preventDefault();
    write(kind.channel, kind.says);
  };
  return (
    <div className={classes.log} role="group" aria-label="Log an exchange" onKeyDown={onKeyDown}>
      <div className={classes.logWhen}>
        <TextInput
          type="date"
          size="xs"
          aria-label="Day"
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label="Direction"
          value={direction}
          data={DIRECTIONS.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => setDirection(DIRECTIONS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'BOTH')}
        />
      </div>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        aria-label="What was said"
        placeholder="What was said, if you like"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.kinds}>
        {KINDS.map(({ channel, key, says }, index) => (
          <Button
            key={channel}
            ref={index === 0 ? first : undefined}
            size="compact-sm"
            variant="default"
            leftSection={<Keycap>{key}</Keycap>}
            onClick={() => write(channel, says)}
          >
            {says}
          </Button>
        ))}
        <Button size="compact-sm" variant="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
