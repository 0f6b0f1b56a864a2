import { Link } from '@tanstack/react-router';
import { Initials } from '../../ui/initials';
import { Moment } from '../../ui/moment';
import { PlatformMark } from '../../ui/platform-mark';
import { platformsOf } from '../../ui/platforms-of';
import type { ReviewPersonFragment, ReviewQuery } from './review.generated';
import classes from './review.module.css';

const FIELDS = [
  { key: 'role', label: 'Role' },
  { key: 'company', label: 'Company' },
  { key: 'location', label: 'Location' },
  { key: 'email', label: 'E-mail' },
  { key: 'headline', label: 'Headline' },
] as const;

type Evidence = ReviewQuery['possibleMatches']['edges'][number]['node']['evidence'];

interface PersonCardProps {
  readonly person: ReviewPersonFragment;
  readonly evidence: Evidence;
}

/** One of the two. What agrees is quiet; what differs is loud. */
export function PersonCard({ person, evidence }: PersonCardProps) {
  const agreement = (field: string) => evidence.find((one) => one.field === field)?.agreement.toLowerCase();
  return (
    <article className={classes.person} aria-label={person.name}>
      <header className={classes.head}>
        <Initials name={person.name} />
        <h2 className={classes.name} data-agreement={agreement('name')}>
          <Link to="/contacts/$contactId" params={{ contactId: person.id }}>
            {person.name}
          </Link>
        </h2>
      </header>
      <dl className={classes.fields}>
        {FIELDS.map(({ key, label }) => (
          <div key={key} data-agreement={agreement(key)}>
            <dt>{label}</dt>
            <dd>{person[key] ?? <span className="quiet">not known</span>}</dd>
          </div>
        ))}
        <div>
          <dt>In touch</dt>
          <dd>{person.lastContactAt === null ? 'never' : <Moment at={person.lastContactAt} />}</dd>
        </div>
        <div>
          <dt>From</dt>
          <dd className={classes.sources}>
            {platformsOf(person.sources).map((source) => (
              <span key={source}>
                <PlatformMark kind={source} /> {source}
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </article>
  );
}
