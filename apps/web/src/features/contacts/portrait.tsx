import { ActionIcon } from '@mantine/core';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useState } from 'react';
import { useClock } from '../../ui/now';
import { dayIn, exactDay } from '../../ui/dates';
import { Initials } from '../../ui/initials';
import { useCommands } from '../../ui/use-commands';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';
import { PortraitForm } from './portrait-form';
import { Sourced } from './sourced';

const FIELDS = ['role', 'company', 'location', 'email'] as const;
const LABEL = { role: 'Role', company: 'Company', location: 'Location', email: 'E-mail' } as const;

/** Who this is. Every field says where it comes from; the owner’s word goes above all. */
export function Portrait({ contact }: { readonly contact: ContactShown }) {
  const [isEditing, setEditing] = useState(false);
  const { zone } = useClock();
  useCommands([{ key: 'e', says: 'Correct name, role or company', run: () => setEditing(true) }]);
  if (isEditing) return <PortraitForm contact={contact} close={() => setEditing(false)} />;
  const [change] = contact.jobChanges;
  return (
    <section className={classes.portrait}>
      <div className={classes.portraitHead}>
        <Initials name={contact.name} size={48} />
        <p className={classes.headline}>{contact.headline ?? [contact.role, contact.company].filter(Boolean).join(', ')}</p>
        <ActionIcon variant="subtle" color="gray" aria-label="Correct these fields" onClick={() => setEditing(true)}>
          <IconPencil size={16} />
        </ActionIcon>
      </div>
      <dl className={classes.fields}>
        {FIELDS.map((field) => {
          const value = contact[field];
          if (value === null) return null;
          return (
            <div key={field}>
              <dt>{LABEL[field]}</dt>
              <dd>
                <Sourced facts={contact.facts} field={field} value={value} />
              </dd>
            </div>
          );
        })}
      </dl>
      {change !== undefined && (
        <p className={classes.change}>
          Moved from {change.fromCompany ?? 'elsewhere'} to {change.toCompany ?? 'elsewhere'}, seen on{' '}
          {exactDay(dayIn(new Date(change.seenAt), zone))}.
        </p>
      )}
    </section>
  );
}
