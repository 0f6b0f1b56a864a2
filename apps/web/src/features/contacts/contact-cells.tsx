import type { ReactNode } from 'react';
import { Level } from '../../ui/level';
import { Moment } from '../../ui/moment';
import { platformsOf } from '../../ui/platforms-of';
import type { ContactRowFragment } from './contact-list.generated';
import classes from './contacts.module.css';
import type { ColumnKey } from './list-view';
import { stepOf } from './strength-words';

const CELLS: Readonly<Record<ColumnKey, (contact: ContactRowFragment) => ReactNode>> = {
  work: ({ role, company }) => [role, company].filter(Boolean).join(', '),
  strength: ({ strength }) => {
    const { level, word } = stepOf(strength.step);
    return <Level level={level} word={word} />;
  },
  lastContact: ({ lastContactAt }) =>
    lastContactAt === null ? <span className="quiet">never</span> : <Moment at={lastContactAt} />,
  nextStep: ({ nextStep }) => nextStep,
  tags: ({ tags }) => <Tags tags={tags} />,
  location: ({ location }) => location,
  sources: ({ sources }) => platformsOf(sources).join(', '),
  added: ({ createdAt }) => <Moment at={createdAt} />,
};

/** What one column says about one contact. */
export const cellOf = (column: ColumnKey, contact: ContactRowFragment): ReactNode => CELLS[column](contact);

export function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}
