import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Section } from '../../ui/page';
import type { NetworkPageQuery } from './network.generated';
import classes from './network.module.css';

type Shown = Pick<NetworkPageQuery['network'], 'brokers' | 'bridgesAtRisk' | 'thinAccess'>;

const SHOWN_MAX = 6;

/** Who holds the network together, and where it may come apart. */
export function Holes({ brokers, bridgesAtRisk, thinAccess }: Shown) {
  return (
    <div className={classes.holes}>
      <Section title="Who joins groups">
        {brokers.length === 0 && <p className="quiet">Nobody is known to join two groups yet.</p>}
        <List>
          {brokers.slice(0, SHOWN_MAX).map(({ contact, sentence }) => (
            <li key={contact.id}>
              <Person {...contact} />
              <p className="quiet">{sentence}</p>
            </li>
          ))}
        </List>
      </Section>
      <Section title="Bridges at risk">
        {bridgesAtRisk.length === 0 && <p className="quiet">No two groups hang on one quiet tie.</p>}
        <List>
          {bridgesAtRisk.slice(0, SHOWN_MAX).map(({ contact, other, sentence }) => (
            <li key={`${contact.id} ${other.id}`}>
              <Person {...contact} /> and <Person {...other} />
              <p className="quiet">{sentence}</p>
            </li>
          ))}
        </List>
      </Section>
      <Section title="Thin access">
        {thinAccess.length === 0 && <p className="quiet">No group hangs on one fading contact of yours.</p>}
        <List>
          {thinAccess.slice(0, SHOWN_MAX).map(({ contact, community, silentDays }) => (
            <li key={contact.id}>
              <Person {...contact} />
              <p className="quiet">
                Your only way into {community.name} ({community.size} people), silent for {silentDays} days.
              </p>
            </li>
          ))}
        </List>
      </Section>
    </div>
  );
}

const List = ({ children }: { readonly children: ReactNode }) => <ul className={classes.list}>{children}</ul>;

function Person({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link to="/contacts/$contactId" params={{ contactId: id }}>
      {name}
    </Link>
  );
}
