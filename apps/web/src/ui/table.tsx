import type { ReactNode } from 'react';
import classes from './table.module.css';

interface TableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Columns of numbers, which stand to the right. */
  readonly numbers?: readonly number[];
}

/** A plain table; on a phone it scrolls within itself. */
export function Table({ head, rows, numbers = [] }: TableProps) {
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={`Table of ${head.join(', ').toLowerCase()}`}>
      <table className={classes.table}>
        <thead>
          <tr>
            {head.map((title, column) => (
              <th key={title} scope="col" data-number={numbers.includes(column) || undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} data-number={numbers.includes(column) || undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
