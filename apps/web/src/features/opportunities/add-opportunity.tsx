import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { AddOpportunityDocument, BoardsDocument, type OpportunityKind, type OpportunityRole } from './opportunities.generated';
import classes from './opportunities.module.css';
import { KIND_WORD, nameOf, ROLES } from './opportunity-words';

interface AddOpportunityProps {
  readonly kind: OpportunityKind;
  /** Who it is added for; they are attached to it. */
  readonly person?: { readonly id: string; readonly name: string; readonly company: string | null };
  readonly close: () => void;
}

const KINDS = ['JOB', 'CONTRACT'] as const;
const EMPTY = { title: '', company: '', nextStep: '', nextStepOn: '' };

/** A job or a contract, by hand. It needs a title or a company; all else can follow. */
export function AddOpportunity({ kind: startKind, person, close }: AddOpportunityProps) {
  const [kind, setKind] = useState<OpportunityKind>(startKind);
  const [draft, setDraft] = useState({ ...EMPTY, company: person?.company ?? '' });
  const [stage, setStage] = useState('');
  const [role, setRole] = useState<OpportunityRole>('REFERRER');
  const [{ data }] = useQuery({ query: BoardsDocument });
  const stages = data?.boards.find((board) => board.kind === kind)?.stages ?? [];
  const add = useWrite(AddOpportunityDocument);
  const say = useToast();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = Object.fromEntries(Object.entries(draft).map(([field, text]) => [field, text.trim() || null]));
    const people = person === undefined ? [] : [{ contact: person.id, role }];
    void add({ input: { ...words, kind, stage: stage || null, people } }).then((answer) => {
      if (answer === null) return;
      say({ says: `${nameOf(answer.addOpportunity)} is on the board.` });
      close();
    });
  };
  const field = (key: keyof typeof EMPTY, label: string, more: { type?: string; 'data-autofocus'?: boolean } = {}) => (
    <TextInput
      label={label}
      value={draft[key]}
      onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <Modal opened onClose={close} title="Add an opportunity" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.pair}>
          <NativeSelect
            label="What it is"
            value={kind}
            data={KINDS.map((value) => ({ value, label: KIND_WORD[value] }))}
            onChange={(event) => {
              setKind(event.currentTarget.value === 'CONTRACT' ? 'CONTRACT' : 'JOB');
              setStage('');
            }}
          />
          <NativeSelect
            label="Stage"
            value={stage}
            data={stages.map(({ key, name }, place) => ({ value: place === 0 ? '' : key, label: name }))}
            onChange={(event) => setStage(event.currentTarget.value)}
          />
        </div>
        {field('title', 'Title', { 'data-autofocus': true })}
        {field('company', kind === 'JOB' ? 'Company' : 'Client')}
        <div className={classes.pair}>
          {field('nextStep', 'Next step')}
          {field('nextStepOn', 'Due on', { type: 'date' })}
        </div>
        {person !== undefined && (
          <NativeSelect
            label={`${person.name} is`}
            value={role}
            data={ROLES.map((one) => ({ value: one.role, label: one.word }))}
            onChange={(event) => setRole(ROLES.find((one) => one.role === event.currentTarget.value)?.role ?? 'REFERRER')}
          />
        )}
        <Button type="submit">Add</Button>
      </form>
    </Modal>
  );
}
