import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { Section } from '../../ui/page';
import { Table } from '../../ui/table';
import { ChooseColumnsDocument, type ColumnRole } from './imports.generated';
import type { ImportShown } from './import-shown';
import classes from './imports.module.css';

const ROLES: Readonly<Record<ColumnRole, string>> = {
  FULL_NAME: 'Full name',
  GIVEN_NAME: 'Given name',
  MIDDLE_NAME: 'Middle name',
  FAMILY_NAME: 'Family name',
  SUFFIX: 'Suffix of the name',
  EMAIL: 'E-mail',
  PHONE: 'Phone',
  COMPANY: 'Company',
  ROLE: 'Role',
  LOCATION: 'Location',
  LINKEDIN: 'LinkedIn address',
  X: 'X',
  GITHUB: 'GitHub',
  WEBSITE: 'Website',
  BIRTHDAY: 'Birthday',
  NOTE: 'Note',
  GROUP: 'Tag',
  LAST_CONTACT_ON: 'Last contact',
  OPPORTUNITY_TITLE: 'Opportunity: title',
  OPPORTUNITY_STAGE: 'Opportunity: stage',
  OPPORTUNITY_AMOUNT: 'Opportunity: amount',
  OPPORTUNITY_URL: 'Opportunity: address on the web',
  OPPORTUNITY_DETAILS: 'Opportunity: description',
  APPLIED_ON: 'Opportunity: applied on',
  IGNORE: 'Leave out',
};

const CHOICES = Object.entries(ROLES).map(([value, label]) => ({ value, label }));
const isRole = (text: string): text is ColumnRole => Object.hasOwn(ROLES, text);

interface ColumnMappingProps {
  readonly id: string;
  readonly columns: NonNullable<ImportShown['columns']>;
}

/** A list nobody knows: what does each column mean? */
export function ColumnMapping({ id, columns }: ColumnMappingProps) {
  const [chosen, setChosen] = useState(() => columns.map(({ header, role }) => ({ header, role })));
  const choose = useWrite(ChooseColumnsDocument);
  const set = (column: number, role: ColumnRole) =>
    setChosen(chosen.map((one, index) => (index === column ? { ...one, role } : one)));
  return (
    <Section title="What does each column mean?">
      <p className={classes.nothing}>Tieline has guessed. Correct what is wrong; the same columns are known the next time.</p>
      <Table
        head={['Column', 'Holds', 'Means']}
        rows={columns.map(({ header, samples }, column) => [
          header,
          <span key="samples" className="quiet">
            {samples.join(', ')}
          </span>,
          <NativeSelect
            key="role"
            size="xs"
            aria-label={`Meaning of ${header}`}
            data={CHOICES}
            value={chosen[column]?.role ?? 'IGNORE'}
            onChange={(event) => {
              if (isRole(event.currentTarget.value)) set(column, event.currentTarget.value);
            }}
          />,
        ])}
      />
      <Button mt="md" onClick={() => void choose({ id, columns: chosen })}>
        Go on to the preview
      </Button>
    </Section>
  );
}
