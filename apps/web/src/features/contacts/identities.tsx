import { OutsideLink } from '../../ui/outside-link';
import { Section } from '../../ui/page';
import { PlatformMark } from '../../ui/platform-mark';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

/** Every trace of this person, by platform. */
export function Identities({ contact }: { readonly contact: ContactShown }) {
  return (
    <Section title="Identities">
      <ul className={classes.identities}>
        {contact.personas.map(({ id, kind, label, url }) => (
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
