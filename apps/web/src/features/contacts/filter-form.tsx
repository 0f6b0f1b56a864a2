import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { useRested } from '../../ui/use-rested';
import {
  CompaniesStartingWithDocument,
  type ContactFilterInput,
  FilterChoicesDocument,
  type StrengthStep,
} from './contact-list.generated';
import classes from './contacts.module.css';
import { STEPS } from './strength-words';

interface FilterFormProps {
  readonly filter: ContactFilterInput;
  readonly setFilter: (filter: ContactFilterInput) => void;
}

const SOURCES = ['linkedin', 'email', 'phone', 'github', 'x', 'mastodon', 'bluesky', 'facebook', 'instagram'] as const;
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

export function FilterForm({ filter, setFilter }: FilterFormProps) {
  const [{ data }] = useQuery({ query: FilterChoicesDocument });
  const steps = filter.strength ?? [];
  const toggle = (step: StrengthStep) => {
    const next = steps.includes(step) ? steps.filter((one) => one !== step) : [...steps, step];
    setFilter({ ...filter, strength: next.length === 0 ? undefined : next });
  };
  return (
    <div className={classes.filters}>
      <CompanyField
        company={filter.company ?? ''}
        setCompany={(company) => setFilter({ ...filter, company: orNothing(company) })}
      />
      <NativeSelect
        label="Tag"
        value={filter.tag ?? ''}
        data={[
          { value: '', label: 'Any' },
          ...(data?.tags ?? []).map(({ label, contacts }) => ({ value: label, label: `${label} (${contacts})` })),
        ]}
        onChange={(event) => setFilter({ ...filter, tag: orNothing(event.currentTarget.value) })}
      />
      <NativeSelect
        label="Known from"
        value={filter.source ?? ''}
        data={[{ value: '', label: 'Anywhere' }, ...SOURCES]}
        onChange={(event) => setFilter({ ...filter, source: orNothing(event.currentTarget.value) })}
      />
      <fieldset className={classes.steps}>
        <legend>Strength</legend>
        {STEPS.map(({ step, word }) => (
          <Checkbox key={step} size="xs" label={word} checked={steps.includes(step)} onChange={() => toggle(step)} />
        ))}
      </fieldset>
      <TextInput
        type="date"
        label="In touch since"
        value={filter.lastContactAfter ?? ''}
        onChange={(event) => setFilter({ ...filter, lastContactAfter: orNothing(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label="Quiet since"
        value={filter.lastContactBefore ?? ''}
        onChange={(event) => setFilter({ ...filter, lastContactBefore: orNothing(event.currentTarget.value) })}
      />
      <Checkbox
        size="xs"
        label="Never in touch"
        checked={filter.neverContacted ?? false}
        onChange={(event) => setFilter({ ...filter, neverContacted: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        size="xs"
        label="Changed jobs"
        checked={filter.hasJobChange ?? false}
        onChange={(event) => setFilter({ ...filter, hasJobChange: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        size="xs"
        label="Never to be suggested"
        checked={filter.isNever ?? false}
        onChange={(event) => setFilter({ ...filter, isNever: event.currentTarget.checked || undefined })}
      />
    </div>
  );
}

const REST_MILLISECONDS = 150;

function CompanyField({ company, setCompany }: { readonly company: string; readonly setCompany: (company: string) => void }) {
  const [typed, setTyped] = useState(company);
  const listId = useId();
  const text = useRested(typed.trim(), REST_MILLISECONDS);
  const [{ data }] = useQuery({ query: CompaniesStartingWithDocument, variables: { text }, pause: text === '' });
  return (
    <>
      <TextInput
        label="Company"
        list={listId}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setCompany(typed.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setCompany(typed.trim());
        }}
      />
      <datalist id={listId}>
        {data?.companies.map(({ company: name, contacts }) => (
          <option key={name} value={name} label={`${name} (${contacts})`} />
        ))}
      </datalist>
    </>
  );
}
