import { Link } from '@tanstack/react-router';
import { count } from '../../ui/dates';
import { Section } from '../../ui/page';
import { Table } from '../../ui/table';
import { encodingWords } from './import-words';
import type { ImportShown } from './import-shown';
import { worthSaying } from './worth-saying';
import classes from './imports.module.css';

type Report = NonNullable<ImportShown['report']>;

/** What an import did, in numbers that add up. */
export function ImportReport({ batch, report }: { readonly batch: ImportShown; readonly report: Report }) {
  const number = (value: number) => value.toLocaleString('en-GB');
  return (
    <>
      {report.undone !== null && <Undone undone={report.undone} />}
      <Section title="Report">
        <p className={classes.sum}>
          {count(report.read, 'row')} read = {number(report.kept)} kept + {number(report.setAside)} set aside +{' '}
          {count(report.problems, 'problem')}
          <span className="quiet">
            , in {Math.max(0.1, report.seconds).toLocaleString('en-GB', { maximumFractionDigits: 1 })} seconds
          </span>
        </p>
        <ul className={classes.counts}>
          {worthSaying(report.counts).map(({ kind, label, count: many }) => (
            <li key={kind}>
              <strong>{number(many)}</strong> {label}
            </li>
          ))}
        </ul>
        {report.counts.some(({ kind, count: many }) => many > 0 && /^opportunit/i.test(kind)) && (
          <p className={classes.aboutOpportunities}>
            Opportunities are jobs you saved or applied for and offers in messages. They are kept as possible ones; what somebody
            offered you is also on that person’s page.
          </p>
        )}
        <Table
          head={['File', 'Read', 'Kept', 'Set aside', 'Problems', 'Text']}
          numbers={[1, 2, 3, 4]}
          rows={report.files.map(({ name, read, kept, setAside, problems, encoding, isEncodingGuessed }) => [
            name,
            number(read),
            number(kept),
            number(setAside),
            number(problems),
            encodingWords(encoding, isEncodingGuessed),
          ])}
        />
        {batch.state === 'COMMITTED' && (
          <p className={classes.next}>
            <Link to="/">See whom to write to this week</Link>
          </p>
        )}
      </Section>
    </>
  );
}

function Undone({ undone }: { readonly undone: NonNullable<Report['undone']> }) {
  const { recordsRemoved, recordsRestored, contactsRemoved, contactsKept } = undone;
  return (
    <Section title="Undone">
      <p>
        {count(recordsRemoved, 'record')} removed, {count(recordsRestored, 'record')} put back as they were,{' '}
        {count(contactsRemoved, 'contact')} removed.
      </p>
      {contactsKept.length > 0 && (
        <p>
          Kept, because you changed them since:{' '}
          {contactsKept.map(({ contactId, name }, index) => (
            <span key={contactId}>
              {index > 0 && ', '}
              <Link to="/contacts/$contactId" params={{ contactId }}>
                {name}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </Section>
  );
}
