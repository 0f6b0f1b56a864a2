import { Moment } from '../../ui/moment';
import { OutsideLink } from '../../ui/outside-link';
import { Section } from '../../ui/page';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';

type Opportunity = ContactShown['opportunities'][number];

const STAGE_WORD: Readonly<Record<string, string>> = { lead: 'offered', saved: 'saved by you', applied: 'applied for' };

const nameOf = ({ title, company, kind }: Opportunity): string =>
  [title, company].filter(Boolean).join(', ') || (kind === 'contract' ? 'A contract' : 'A job');

/** Jobs and contracts that imports found with this person. */
export function Opportunities({ contact }: { readonly contact: ContactShown }) {
  if (contact.opportunities.length === 0) return null;
  return (
    <Section title="Possible opportunities">
      <ul className={classes.jobs}>
        {contact.opportunities.map((opportunity) => (
          <li key={opportunity.id}>
            <p>
              <OutsideLink href={opportunity.url}>{nameOf(opportunity)}</OutsideLink>
            </p>
            <p className="quiet">
              {STAGE_WORD[opportunity.stage] ?? opportunity.stage}{' '}
              {opportunity.at !== null && <Moment at={opportunity.at} precision="DAY" />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
