import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { type CsvCell, csvOf } from './csv-of';
import classes from './plot-frame.module.css';
import { pngOfSvg } from './png-of-svg';
import { saveFile } from './save-file';
import { Table } from './table';
import { useToast } from './toast';

interface PlotFrameProps {
  readonly title: string;
  /** What the plot says, in sentences; for who cannot see it, and for who wants it at a glance. */
  readonly says: readonly string[];
  /** Beginning of the names of the files it is saved as. */
  readonly fileName: string;
  /** Its numbers, for the table beneath and the CSV. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Columns of numbers. */
  readonly numbers?: readonly number[];
  /** How a number is written in the table; the CSV has it as it is. */
  readonly shown?: (cell: CsvCell, column: number) => string;
  /** What the PNG is made of where the plot is no SVG. */
  readonly toPng?: () => Promise<Blob>;
  readonly actions?: ReactNode;
  /** The plot: an SVG, or what `toPng` draws. */
  readonly children: ReactNode;
}

const asIs = (cell: CsvCell): string => (cell === null ? '' : String(cell));

/** A plot with what it says in words and numbers, to be saved as a picture or a table. */
export function PlotFrame({
  title,
  says,
  fileName,
  head,
  rows,
  numbers,
  shown = asIs,
  toPng,
  actions,
  children,
}: PlotFrameProps) {
  const plot = useRef<HTMLDivElement>(null);
  const [isTableOpen, setTableOpen] = useState(false);
  const say = useToast();
  const savePng = async () => {
    try {
      const svg = plot.current?.querySelector('svg');
      const picture = toPng !== undefined ? await toPng() : svg && (await pngOfSvg(svg, title));
      if (picture) saveFile(picture, `${fileName}.png`);
    } catch {
      say({ says: 'Your browser could not draw the picture. The table can still be saved.', isTrouble: true });
    }
  };
  const saveCsv = () => saveFile(new Blob([csvOf(head, rows)], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
  return (
    <figure className={classes.frame}>
      <figcaption className={classes.caption}>
        <h3 className={classes.title}>{title}</h3>
        <div className={classes.actions}>
          {actions}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-expanded={isTableOpen}
            onClick={() => setTableOpen((wasOpen) => !wasOpen)}
          >
            {isTableOpen ? 'Hide the table' : 'As a table'}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => void savePng()}
            aria-label={`Save ${title} as PNG`}
          >
            PNG
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={saveCsv} aria-label={`Save ${title} as CSV`}>
            CSV
          </Button>
        </div>
      </figcaption>
      <div className={classes.says}>
        {says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div ref={plot}>{children}</div>
      {isTableOpen && (
        <Table head={head} rows={rows.map((row) => row.map((cell, column) => shown(cell, column)))} numbers={numbers} />
      )}
    </figure>
  );
}
