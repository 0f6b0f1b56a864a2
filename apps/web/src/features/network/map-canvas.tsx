import { useComputedColorScheme } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Point } from './is-within';
import { Lasso } from './lasso';
import type { ColourBy } from './map-colours';
import type { MapData } from './map-data';
import { MapDrawing } from './map-drawing';
import classes from './network.module.css';

/** What a page may ask of the map. */
export interface MapHandle {
  flyTo(personId: string): void;
  flyToGroup(group: number): void;
  showAll(): void;
  toPng(): Promise<Blob>;
}

interface MapCanvasProps {
  readonly data: MapData;
  readonly colourBy: ColourBy;
  readonly hidden: ReadonlySet<number>;
  readonly selected: string | null;
  /** Ids from end to end; empty without a path. */
  readonly path: readonly string[];
  readonly picked: ReadonlySet<string>;
  readonly isLassoing: boolean;
  readonly select: (personId: string | null) => void;
  readonly pick: (people: readonly string[]) => void;
  readonly handle: Ref<MapHandle>;
}

/** The map, drawn by WebGL. Nothing is laid out here: places come from the server. */
export function MapCanvas({ data, colourBy, hidden, selected, path, picked, isLassoing, select, pick, handle }: MapCanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<MapDrawing | null>(null);
  const chosen = useRef(select);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    chosen.current = select;
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = new MapDrawing(place.current, data, (person) => chosen.current(person));
    drawing.current = made;
    return () => {
      made.end();
      drawing.current = null;
    };
  }, [data]);
  useEffect(() => {
    drawing.current?.show({ colourBy, hidden, selected, path, picked });
  }, [data, colourBy, hidden, selected, path, picked, scheme]);
  useImperativeHandle(handle, () => ({
    flyTo: (person) => drawing.current?.flyTo(person),
    flyToGroup: (group) => drawing.current?.flyToGroup(group),
    showAll: () => drawing.current?.showAll(),
    toPng: () => drawing.current?.toPng() ?? Promise.reject(new Error('The map is not there yet.')),
  }));
  return (
    <div className={classes.map}>
      <div ref={place} className={classes.mapPlace} data-testid="map" />
      {isLassoing && <Lasso done={(line: readonly Point[]) => pick(drawing.current?.peopleWithin(line) ?? [])} />}
    </div>
  );
}
