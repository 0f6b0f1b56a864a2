import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { count } from '../../ui/dates';
import { Level } from '../../ui/level';
import { Moment } from '../../ui/moment';
import { Table } from '../../ui/table';
import { STRENGTH_WORDS } from './map-colours';
import { type NetworkSort, NetworkTableDocument, type NetworkTableQuery } from './network.generated';
import classes from './network.module.css';

const SORTS = [
  { value: 'ACQUAINTANCES', label: 'Who knows most first' },
  { value: 'BETWEENNESS', label: 'Who stands between most first' },
  { value: 'EFFECTIVE_SIZE', label: 'Who leads furthest first' },
] as const satisfies readonly { value: NetworkSort; label: string }[];

const STEPS = ['NONE', 'FAINT', 'LOOSE', 'WARM', 'CLOSE'] as const;
const EVERYBODY = 'all';

interface TableViewProps {
  readonly groups: readonly { readonly number: number; readonly name: string; readonly size: number }[];
}

/** All that the map shows, as a table. */
export function TableView({ groups }: TableViewProps) {
  const [sort, setSort] = useState<NetworkSort>('ACQUAINTANCES');
  const [group, setGroup] = useState<string>(EVERYBODY);
  const [after, setAfter] = useState<string | null>(null);
  const community = group === EVERYBODY ? null : Number(group);
  const [{ data, error, fetching }, ask] = useQuery({
    query: NetworkTableDocument,
    variables: { sort, community, after },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.networkContacts;
  const about = groups.find(({ number }) => number === community);
  return (
    <section aria-label="The network as a table">
      <div className={classes.bar}>
        <NativeSelect
          size="xs"
          aria-label="Group"
          value={group}
          data={[
            { value: EVERYBODY, label: 'Everybody' },
            ...groups.map(({ number, name, size }) => ({ value: String(number), label: `${name} (${size})` })),
          ]}
          onChange={(event) => {
            setGroup(event.currentTarget.value);
            setAfter(null);
          }}
        />
        <NativeSelect
          size="xs"
          aria-label="Sort"
          value={sort}
          data={SORTS.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => {
            setSort(SORTS.find(({ value }) => value === event.currentTarget.value)?.value ?? 'ACQUAINTANCES');
            setAfter(null);
          }}
        />
        {page !== undefined && (
          <span className="quiet">
            {about === undefined ? '' : `${about.name}: `}
            {count(page.totalCount, 'contact')}
          </span>
        )}
      </div>
      <Asked data={page} error={error} retry={() => ask(AGAIN)} lines={9}>
        {(shown) => (
          <>
            <Table
              head={['Name', 'Group', 'Strength', 'Last contact', 'Knows', 'Leads to', 'Between', 'Constraint']}
              numbers={[4, 5, 6, 7]}
              rows={shown.edges.map(({ node }) => rowOf(node))}
            />
            {shown.pageInfo.hasNextPage && (
              <Button size="compact-sm" variant="default" loading={fetching} onClick={() => setAfter(shown.pageInfo.endCursor)}>
                More
              </Button>
            )}
          </>
        )}
      </Asked>
      <p className="quiet">
        Knows: other contacts they are known to know. Leads to: how many of these do not know each other (effective size).
        Between: pairs of contacts whose shortest way leads through them. Constraint: low for those between people who do not know
        each other.
      </p>
    </section>
  );
}

function rowOf(node: NetworkTableQuery['networkContacts']['edges'][number]['node']) {
  const { contact, community, acquaintances, effectiveSize, betweenness, constraint } = node;
  const level = Math.max(0, STEPS.indexOf(contact.strength.step)) as 0 | 1 | 2 | 3 | 4;
  return [
    <Link key="name" to="/contacts/$contactId" params={{ contactId: contact.id }}>
      {contact.name}
    </Link>,
    community?.name ?? <span className="quiet">none known</span>,
    <Level key="strength" level={level} word={STRENGTH_WORDS[level]} />,
    contact.lastContactAt === null ? null : <Moment key="last" at={contact.lastContactAt} precision="DAY" />,
    acquaintances.toLocaleString('en'),
    effectiveSize === null ? null : effectiveSize.toFixed(1),
    Math.round(betweenness).toLocaleString('en'),
    constraint === null ? null : constraint.toFixed(2),
  ];
}
