import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';

interface ZoneSelectProps {
  readonly zone: string;
  readonly setZone: (zone: string) => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** A zone by its IANA name, found by typing a part of it. */
export function ZoneSelect({ zone, setZone }: ZoneSelectProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const listId = useId();
  const keep = (value: string) => {
    setTyped(null);
    if (value !== zone && ZONES.includes(value)) setZone(value);
  };
  return (
    <>
      <TextInput
        aria-label="Your time zone"
        list={listId}
        value={typed ?? zone}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (ZONES.includes(value)) keep(value);
          else setTyped(value);
        }}
        onBlur={(event) => keep(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {ZONES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
