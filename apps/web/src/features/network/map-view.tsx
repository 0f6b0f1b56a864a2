import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { csvOf } from '../../ui/csv-of';
import { PlotFrame } from '../../ui/plot-frame';
import { saveFile } from '../../ui/save-file';
import { Legend } from './legend';
import { MapCanvas, type MapHandle } from './map-canvas';
import { COLOURS, type ColourBy, FRESHNESS_WORDS, freshnessLevel, STRENGTH_WORDS, strengthLevel } from './map-colours';
import type { MapData, MapPerson } from './map-data';
import classes from './network.module.css';
import { PathPanel, type PathEnds, usePath } from './path-panel';
import { PersonField } from './person-field';
import { PickedPanel } from './picked-panel';
import { SharedContacts } from './shared-contacts';

interface MapViewProps {
  readonly data: MapData;
  readonly summary: string;
  /** Whom to begin with; null for all. */
  readonly person: string | null;
}

const NOBODY: readonly string[] = [];

/** The map with its legend, search, paths and lasso. */
export function MapView({ data, summary, person }: MapViewProps) {
  const handle = useRef<MapHandle>(null);
  const [colourBy, setColourBy] = useState<ColourBy>('group');
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const [selected, setSelected] = useState<string | null>(person);
  const [isLassoing, setLassoing] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>(NOBODY);
  const [ends, setEnds] = useState<PathEnds>({ from: null, to: null });
  const asked = usePath(ends);
  const steps = asked.path?.steps;
  const path = useMemo(() => steps?.map(({ contact }) => contact.id) ?? NOBODY, [steps]);
  const people = useMemo(() => new Map(data.people.map((one) => [one.id, one])), [data]);
  const pickedIds = useMemo(() => new Set(picked), [picked]);
  const inNoGroup = useMemo(() => data.people.filter(({ community }) => community < 0).length, [data]);
  useEffect(() => {
    if (person !== null) handle.current?.flyTo(person);
  }, [person]);
  const find = (found: MapPerson | null) => {
    setSelected(found?.id ?? null);
    if (found !== null) handle.current?.flyTo(found.id);
  };
  const pick = (ids: readonly string[]) => {
    setPicked(ids);
    setLassoing(false);
  };
  const shownPeople = picked.flatMap((id) => people.get(id) ?? []);
  return (
    <div className={classes.columns}>
      <PlotFrame
        title="The map"
        says={[summary, `${sizeOf(data)}A click on a group goes there; a click on a person shows whom they know.`]}
        fileName="network"
        head={['Group', 'People']}
        numbers={[1]}
        rows={data.groups.map(({ name, size }) => [name, size])}
        toPng={() => handle.current?.toPng() ?? Promise.reject(new Error('The map is not there yet.'))}
        actions={
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() =>
              saveFile(new Blob([csvOf(PEOPLE_HEAD, peopleRows(data))], { type: 'text/csv;charset=utf-8' }), 'network-people.csv')
            }
          >
            People as CSV
          </Button>
        }
      >
        <div className={classes.bar}>
          <PersonField label="Find somebody" people={data.people} choose={find} />
          <SegmentedControl
            size="xs"
            aria-label="Colour by"
            value={colourBy}
            data={COLOURS.map(({ by, label }) => ({ value: by, label }))}
            onChange={(chosen) => setColourBy(COLOURS.find(({ by }) => by === chosen)?.by ?? 'group')}
          />
          <Button
            size="compact-sm"
            variant={isLassoing ? 'filled' : 'default'}
            aria-pressed={isLassoing}
            onClick={() => setLassoing(!isLassoing)}
          >
            Lasso
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => handle.current?.showAll()}>
            Show all
          </Button>
        </div>
        <MapCanvas
          {...{ data, colourBy, hidden, selected, path, isLassoing, pick, handle }}
          picked={pickedIds}
          select={setSelected}
        />
      </PlotFrame>
      <aside className={classes.side} aria-label="About the map">
        {picked.length > 0 && <PickedPanel people={shownPeople} clear={() => setPicked(NOBODY)} />}
        {selected !== null && <SharedContacts contactId={selected} isTitledByName />}
        <PathPanel people={data.people} ends={ends} setEnds={setEnds} asked={asked} />
        <Legend
          groups={data.groups}
          apart={inNoGroup}
          {...{ colourBy, hidden, setHidden }}
          flyTo={(group) => handle.current?.flyToGroup(group)}
        />
      </aside>
    </div>
  );
}

function sizeOf({ ties, tieCount }: MapData): string {
  const drawn = ties.length / 2;
  return drawn < tieCount ? `Of the ties the ${drawn.toLocaleString('en')} weightiest can be drawn. ` : '';
}

const PEOPLE_HEAD = ['Name', 'Company', 'Group', 'Strength', 'Last contact', 'Knows'] as const;

function peopleRows({ people, groups }: MapData) {
  const names = new Map(groups.map(({ number, name }) => [number, name]));
  return people.map(({ name, company, community, strength, silentDays, acquaintances }) => [
    ...[name, company, names.get(community) ?? null],
    ...[STRENGTH_WORDS[strengthLevel(strength)], FRESHNESS_WORDS[freshnessLevel(silentDays)], acquaintances],
  ]);
}
