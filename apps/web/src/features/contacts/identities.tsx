import { OutsideLink } from '../../ui/outside-link';
import { Section } from '../../ui/page';
import { PlatformMark } from '../../ui/platform-mark';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

/** A name in a message is how a platform wrote somebody, and nothing to reach them by. */
const IS_WEAK = /[-_]name$/;

/** Every trace of this person, by platform. */
export function Identities({ contact }: { readonly contact: ContactShown }) {
  const traces = contact.personas.filter(({ kind }) => !IS_WEAK.test(kind));
  if (traces.length === 0) return null;
  return (
    <Section title="Identities">
      <ul className={classes.identities}>
        {traces.map(({ id, kind, label, url }) => (
          <li key={id} className={classes.identity}>
            <PlatformMark kind={kind} />
            <span className={classes.identityLabel}>
              <span className="visually-hidden">{kind}: </span>
              <OutsideLink href={url}>{label}</OutsideLink>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
