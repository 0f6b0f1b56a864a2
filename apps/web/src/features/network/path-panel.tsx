import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { Section } from '../../ui/page';
import type { MapPerson } from './map-data';
import { PathBetweenDocument, type PathBetweenQuery } from './network.generated';
import classes from './network.module.css';
import { PersonField } from './person-field';

export interface PathEnds {
  readonly from: MapPerson | null;
  readonly to: MapPerson | null;
}

type Path = PathBetweenQuery['contactPath'];

/** The path between two people, as far as both are chosen. */
export function usePath({ from, to }: PathEnds) {
  const ends = { from: from?.id ?? '', to: to?.id ?? '' };
  const isPaused = from === null || to === null;
  const [{ data, error }, ask] = useQuery({ query: PathBetweenDocument, variables: ends, pause: isPaused });
  return { path: isPaused ? undefined : data?.contactPath, error: isPaused ? undefined : error, retry: () => ask(AGAIN) };
}

interface PathPanelProps {
  readonly people: readonly MapPerson[];
  readonly ends: PathEnds;
  readonly setEnds: (ends: PathEnds) => void;
  readonly asked: ReturnType<typeof usePath>;
}

/** Over whom one gets from one contact to another. */
export function PathPanel({ people, ends, setEnds, asked }: PathPanelProps) {
  const areChosen = ends.from !== null && ends.to !== null;
  return (
    <Section
      title="Path between two"
      actions={
        (ends.from !== null || ends.to !== null) && (
          <Button size="compact-xs" variant="subtle" onClick={() => setEnds({ from: null, to: null })}>
            Clear
          </Button>
        )
      }
    >
      <PersonField label="From" people={people} chosen={ends.from} choose={(from) => setEnds({ ...ends, from })} />
      <PersonField label="To" people={people} chosen={ends.to} choose={(to) => setEnds({ ...ends, to })} />
      {!areChosen && <p className="quiet">Choose two people; the shortest known way between them is shown with its evidence.</p>}
      {areChosen && asked.path === null && (
        <p role="status">
          No way is known from {ends.from?.name} to {ends.to?.name} over at most six ties.
        </p>
      )}
      {areChosen && asked.path !== null && (
        <Asked data={asked.path} error={asked.error} retry={asked.retry} lines={3}>
          {(path) => <Steps path={path} />}
        </Asked>
      )}
    </Section>
  );
}

function Steps({ path: { steps } }: { readonly path: NonNullable<Path> }) {
  return (
    <ol className={classes.steps} aria-label="The way">
      {steps.map(({ contact, evidence }) => (
        <li key={contact.id}>
          {evidence.length > 0 && <p className="quiet">↓ {evidence.join('; ')}</p>}
          <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
            {contact.name}
          </Link>
        </li>
      ))}
    </ol>
  );
}
