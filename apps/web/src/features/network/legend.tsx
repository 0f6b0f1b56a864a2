import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { Section } from '../../ui/page';
import { type ColourBy, FRESHNESS_WORDS, hueOf, STRENGTH_WORDS } from './map-colours';
import type { MapGroup } from './map-data';
import classes from './network.module.css';

interface LegendProps {
  readonly groups: readonly MapGroup[];
  /** People in no group. */
  readonly apart: number;
  readonly colourBy: ColourBy;
  readonly hidden: ReadonlySet<number>;
  readonly setHidden: (hidden: ReadonlySet<number>) => void;
  readonly flyTo: (group: number) => void;
}

const LISTED_MAX = 40;

/** What the colours mean; the groups in it are the filter as well. */
export function Legend({ groups, apart, colourBy, hidden, setHidden, flyTo }: LegendProps) {
  const toggle = (group: number) => {
    const next = new Set(hidden);
    if (!next.delete(group)) next.add(group);
    setHidden(next);
  };
  const numbers = [...groups.map(({ number }) => number), -1];
  return (
    <Section
      title="Groups"
      actions={
        <Button size="compact-xs" variant="subtle" onClick={() => setHidden(hidden.size > 0 ? new Set() : new Set(numbers))}>
          {hidden.size > 0 ? 'Show all' : 'Hide all'}
        </Button>
      }
    >
      <Scale colourBy={colourBy} />
      <ul className={classes.legend} aria-label="Groups shown">
        {groups.slice(0, LISTED_MAX).map(({ number, name, size }) => (
          <li key={number} className={classes.legendLine}>
            <Checkbox size="xs" aria-label={`Show ${name}`} checked={!hidden.has(number)} onChange={() => toggle(number)} />
            <Swatch colour={hueOf(number)} />
            <UnstyledButton className={classes.legendName} onClick={() => flyTo(number)} title="Go there">
              {name}
            </UnstyledButton>
            <span className="quiet">{size.toLocaleString('en')}</span>
          </li>
        ))}
        {apart > 0 && (
          <li className={classes.legendLine}>
            <Checkbox
              size="xs"
              aria-label="Show people nobody is known to know"
              checked={!hidden.has(-1)}
              onChange={() => toggle(-1)}
            />
            <Swatch colour={hueOf(-1)} />
            <span className={classes.legendName}>No known tie to others</span>
            <span className="quiet">{apart.toLocaleString('en')}</span>
          </li>
        )}
      </ul>
      {groups.length > LISTED_MAX && (
        <p className="quiet">And {(groups.length - LISTED_MAX).toLocaleString('en')} smaller groups on the map.</p>
      )}
    </Section>
  );
}

/** An SVG, for its colour is known only as the page runs. */
function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill={colour} />
    </svg>
  );
}

const STRENGTH_TOKENS = ['--hairline-strong', '--tie-1', '--tie-2', '--tie-3', '--tie-4'] as const;

function Scale({ colourBy }: { readonly colourBy: ColourBy }) {
  if (colourBy === 'group') return null;
  const steps =
    colourBy === 'strength'
      ? STRENGTH_WORDS.map((word, level) => ({ word, fill: `var(${STRENGTH_TOKENS[level] ?? '--hairline-strong'})`, share: 1 }))
      : FRESHNESS_WORDS.map((word, level) => ({ word, fill: 'var(--accent)', share: 0.08 + (level / 5) * 0.92 }));
  return (
    <ul className={classes.scale} aria-label="Colours">
      {steps.map(({ word, fill, share }) => (
        <li key={word}>
          <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="5" fill={fill} opacity={share} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
