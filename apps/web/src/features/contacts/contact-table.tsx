import { Checkbox, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { Initials } from '../../ui/initials';
import { cellOf } from './contact-cells';
import type { ContactRowFragment, ContactSort } from './contact-list.generated';
import classes from './contacts.module.css';
import { COLUMNS, type ColumnKey } from './list-view';
import { useCursor } from './use-cursor';
import type { Picking } from './use-picking';

interface ContactTableProps {
  readonly rows: readonly ContactRowFragment[];
  readonly total: number;
  readonly columns: readonly ColumnKey[];
  readonly sort: ContactSort | null;
  readonly setSort: (sort: ContactSort) => void;
  readonly picking: Picking;
  readonly open: (id: string) => void;
  readonly more: () => void;
}

const ROW_PIXELS = 44;
const CARD_PIXELS = 92;
const CARD_GAP_PIXELS = 8;
const ROWS_AHEAD = 20;
const isPhone = () => window.matchMedia('(max-width: 700px)').matches;

/** The contacts as rows, of which only those in sight exist; on a phone as cards. */
export function ContactTable({ rows, total, columns, sort, setSort, picking, open, more }: ContactTableProps) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isPhone() ? CARD_PIXELS : ROW_PIXELS),
    gap: isPhone() ? CARD_GAP_PIXELS : 0,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const { picked } = picking;
  const cursor = useCursor({ rows, list, scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }), picking, open });
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && lastIndex >= rows.length - ROWS_AHEAD) more();
  }, [lastIndex, rows.length, more]);

  const shown = COLUMNS.filter(({ key }) => columns.includes(key));
  const template: CSSProperties & Record<'--template', string> = {
    '--template': `32px minmax(148px, 1.4fr) ${shown.map(({ key }) => WIDTHS[key]).join(' ')}`,
  };
  return (
    <div role="table" aria-label="Contacts" aria-rowcount={total + 1} className={classes.table} style={template}>
      <div role="row" className={classes.head}>
        <span role="columnheader">
          <Checkbox
            size="xs"
            aria-label="Pick everybody listed so far"
            checked={rows.length > 0 && rows.every(({ id }) => picked.has(id))}
            indeterminate={picked.size > 0 && !rows.every(({ id }) => picked.has(id))}
            onChange={picking.pickAll}
          />
        </span>
        <SortHeader title="Name" by="NAME" sort={sort} setSort={setSort} />
        {shown.map(({ key, title, sort: by }) => (
          <SortHeader key={key} title={title} by={by} sort={sort} setSort={setSort} />
        ))}
      </div>
      <div ref={list} role="rowgroup" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const contact = rows[index];
          if (contact === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              data-picked={picked.has(contact.id) || undefined}
              onFocus={() => cursor.moveTo(contact.id)}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <span role="cell">
                <Checkbox
                  size="xs"
                  aria-label={`Pick ${contact.name}`}
                  checked={picked.has(contact.id)}
                  onChange={({ nativeEvent }) => pickOf(picking, nativeEvent)(contact)}
                />
              </span>
              <span role="cell" className={classes.person}>
                <Initials name={contact.name} size={24} />
                <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                  {contact.name}
                </Link>
              </span>
              {shown.map((column) => (
                <span key={column.key} role="cell" className={classes.cell} data-column={column.key}>
                  {cellOf(column.key, contact)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** With Shift held, a click reaches back to whom was picked last. */
const pickOf = (picking: Picking, event: Event) =>
  event instanceof MouseEvent && event.shiftKey ? picking.pickThrough : picking.pick;

const WIDTHS: Readonly<Record<ColumnKey, string>> = {
  work: 'minmax(0, 1.6fr)',
  strength: '116px',
  lastContact: '112px',
  nextStep: 'minmax(0, 1.2fr)',
  tags: 'minmax(0, 1fr)',
  location: 'minmax(0, 1fr)',
  sources: 'minmax(0, 1fr)',
  added: '112px',
};

interface SortHeaderProps {
  readonly title: string;
  readonly by: ContactSort | null;
  readonly sort: ContactSort | null;
  readonly setSort: (sort: ContactSort) => void;
}

function SortHeader({ title, by, sort, setSort }: SortHeaderProps) {
  if (by === null) {
    return (
      <span role="columnheader" className={classes.headCell}>
        {title}
      </span>
    );
  }
  const isSorted = sort === by;
  const direction = by === 'NAME' ? 'ascending' : 'descending';
  return (
    <span role="columnheader" className={classes.headCell} aria-sort={isSorted ? direction : 'none'}>
      <UnstyledButton className={classes.sort} onClick={() => setSort(by)}>
        {title}
        {isSorted && <span aria-hidden="true">{by === 'NAME' ? ' ↑' : ' ↓'}</span>}
      </UnstyledButton>
    </span>
  );
}
