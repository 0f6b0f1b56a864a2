import { Button } from '@mantine/core';
import { useWrite } from '../../graphql/use-write';
import { Moment } from '../../ui/moment';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';
import { UndoMergeDocument } from './merging.generated';

/** Merges and splits that still stand, each with its way back. */
export function Merges({ contact }: { readonly contact: ContactShown }) {
  const undo = useWrite(UndoMergeDocument);
  const say = useToast();
  if (contact.merges.length === 0) return null;
  return (
    <Section title="Merges">
      <ul className={classes.merges}>
        {contact.merges.map(({ id, kind, absorbedName, mergedAt }) => (
          <li key={id}>
            <span>
              {kind === 'split' ? 'Split from' : 'Merged with'} {absorbedName}{' '}
              <span className="quiet">
                <Moment at={mergedAt} />
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                void undo({ id }).then((answer) => {
                  if (answer !== null) say({ says: kind === 'split' ? 'They are one again.' : 'They are two contacts again.' });
                });
              }}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
