import { Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { count } from '../../ui/dates';
import { Table } from '../../ui/table';
import type { ImportShown } from './import-shown';
import { ImportProblems } from './import-problems';
import { encodingWords } from './import-words';
import { worthSaying } from './worth-saying';
import classes from './imports.module.css';

type Preview = NonNullable<ImportShown['preview']>;

interface ImportPreviewProps {
  readonly id: string;
  readonly preview: Preview;
  readonly isDone: boolean;
}

const EXAMPLES = 50;

/** What an import would change, or has changed, in five piles. */
export function ImportPreview({ id, preview, isDone }: ImportPreviewProps) {
  const number = (kind: string) => preview.counts.find((one) => one.kind === kind)?.count ?? 0;
  const problems = preview.files.reduce((sum, file) => sum + file.problems, 0);
  const setAside = preview.files.reduce((sum, file) => sum + file.setAside, 0);
  const guessed = preview.files.filter(({ isEncodingGuessed }) => isEncodingGuessed);
  const others = worthSaying(preview.counts).filter(({ kind }) => !PILES.has(kind));
  return (
    <>
      {others.length > 0 && !isDone && (
        <p className={classes.others}>
          Also: {others.map(({ label, count: many }) => `${many.toLocaleString('en-GB')} ${label}`).join(', ')}.
        </p>
      )}
      {guessed.length > 0 && !isDone && (
        <p className={classes.others}>
          Look whether names come out right: some text does not say what it is written in, and it was guessed for{' '}
          {guessed.map(({ name, encoding }) => `${name} (${encodingWords(encoding, false)})`).join(', ')}.
        </p>
      )}
      <Tabs defaultValue="new" keepMounted={false}>
        <Tabs.List className={classes.tabs}>
          <Pile value="new" title="New" many={number('contactsNew')} />
          <Pile value="changed" title="Changed" many={number('contactsChanged')} />
          <Pile value="matched" title="Matched" many={number('contactsMatched')} />
          <Pile value="possible" title="Possible matches" many={number('possibleMatches')} />
          <Pile value="problems" title="Problems" many={problems} />
        </Tabs.List>
        <Tabs.Panel value="new">
          <Examples
            all={number('contactsNew')}
            shown={preview.newContacts.length}
            nothing="Nobody new: everyone in it is known already."
          >
            <Table
              head={['Name', 'Work', 'From']}
              rows={preview.newContacts.map(({ name, role, company, file, line }) => [
                name,
                [role, company].filter(Boolean).join(', '),
                <span key="from" className="quiet">{`${file}, line ${line}`}</span>,
              ])}
            />
          </Examples>
        </Tabs.Panel>
        <Tabs.Panel value="changed">
          <Examples
            all={number('contactsChanged')}
            shown={preview.changed.length}
            nothing="Nothing changes for people you know already."
          >
            <Table
              head={['Name', 'Field', 'Before', 'After']}
              rows={preview.changed.map(({ name, field, before, after, contactId }) => [
                <Person key="name" id={contactId} name={name} />,
                field,
                <span key="before" className="quiet">
                  {before ?? 'nothing'}
                </span>,
                after ?? 'nothing',
              ])}
            />
          </Examples>
        </Tabs.Panel>
        <Tabs.Panel value="matched">
          <Matches all={number('contactsMatched')} matches={preview.matched} nothing="Nobody in it was known before." />
        </Tabs.Panel>
        <Tabs.Panel value="possible">
          <Matches all={number('possibleMatches')} matches={preview.possible} nothing="No doubt about anybody.">
            They come in as contacts of their own. You decide later, in Review, whether they are the same.
          </Matches>
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          {setAside > 0 && (
            <p className={classes.nothing}>
              {count(setAside, 'row')} set aside: they hold nothing Tieline keeps. They are listed as well.
            </p>
          )}
          <ImportProblems id={id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

const PILES = new Set(['contactsNew', 'contactsChanged', 'contactsMatched', 'possibleMatches']);

function Pile({ value, title, many }: { readonly value: string; readonly title: string; readonly many: number }) {
  return (
    <Tabs.Tab value={value}>
      {title} <span className="quiet">{many.toLocaleString('en-GB')}</span>
    </Tabs.Tab>
  );
}

interface ExamplesProps {
  readonly all: number;
  readonly shown: number;
  readonly nothing: string;
  readonly children: ReactNode;
}

function Examples({ all, shown, nothing, children }: ExamplesProps) {
  if (shown === 0) {
    return <p className={classes.nothing}>{all === 0 ? nothing : 'They are met in messages and are not listed one by one.'}</p>;
  }
  return (
    <>
      {all > shown && shown >= EXAMPLES && (
        <p className={classes.nothing}>
          The first {count(shown, 'row')} of {all.toLocaleString('en-GB')}:
        </p>
      )}
      {children}
    </>
  );
}

function Person({ id, name }: { readonly id: string | null; readonly name: string }) {
  if (id === null) return name;
  return (
    <Link to="/contacts/$contactId" params={{ contactId: id }}>
      {name}
    </Link>
  );
}

interface MatchesProps {
  readonly all: number;
  readonly matches: Preview['matched'];
  readonly nothing: string;
  readonly children?: ReactNode;
}

function Matches({ all, matches, nothing, children }: MatchesProps) {
  return (
    <Examples all={all} shown={matches.length} nothing={nothing}>
      {children !== undefined && <p className={classes.nothing}>{children}</p>}
      <Table
        head={['In the import', 'You know', 'Because']}
        rows={matches.map(({ name, company, contactId, contactName, contactCompany, because }) => [
          [name, company].filter(Boolean).join(', '),
          <span key="known">
            <Person id={contactId} name={contactName} />
            {contactCompany !== null && `, ${contactCompany}`}
          </span>,
          because,
        ])}
      />
    </Examples>
  );
}
