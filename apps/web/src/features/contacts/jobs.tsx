import { exactMoment } from '../../ui/dates';
import { Section } from '../../ui/page';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

const month = (day: string): string => exactMoment(new Date(`${day}T12:00:00Z`), 'UTC', 'MONTH');

type Job = ContactShown['jobs'][number];

/** When exports showed a job. They say when it was seen, not when it began. */
function seen({ firstSeenOn, lastSeenOn, isCurrent }: Job): string {
  if (firstSeenOn === null) return isCurrent ? 'now' : 'earlier';
  const first = month(firstSeenOn);
  if (isCurrent) return `seen since ${first}`;
  const last = lastSeenOn === null ? first : month(lastSeenOn);
  return first === last ? `seen in ${first}` : `seen from ${first} to ${last}`;
}

export function Jobs({ contact }: { readonly contact: ContactShown }) {
  if (contact.jobs.length === 0) return null;
  return (
    <Section title="Work">
      <ol className={classes.jobs}>
        {contact.jobs.map((job) => (
          <li key={`${job.company} ${job.role} ${job.firstSeenOn}`}>
            <p>{[job.role, job.company].filter(Boolean).join(', ')}</p>
            <p className="quiet">{seen(job)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
