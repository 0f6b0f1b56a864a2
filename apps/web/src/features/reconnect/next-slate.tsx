import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { appointment } from '../../ui/dates';
import { Section } from '../../ui/page';
import { NextDatesDocument, type ReconnectQuery } from './reconnect.generated';

type NextSlateProps = ReconnectQuery['me']['settings'] & { readonly isInline?: boolean };

/** When the next people are chosen, in words. */
export function NextSlate({ weekday, hour, zone, effortBudget, isInline = false }: NextSlateProps) {
  const [{ data }] = useQuery({ query: NextDatesDocument, variables: { weekday, hour, zone } });
  const [next] = data?.schedulePreview ?? [];
  if (next === undefined) return null;
  const when = appointment(new Date(next), zone);
  if (isInline) return <>The next people come on {when}.</>;
  return (
    <Section title="Next week">
      <p className="quiet">
        On {when} Tieline chooses up to {effortBudget === 1 ? '1 person' : `${effortBudget} people`}.{' '}
        <Link to="/settings">Change this</Link>
      </p>
      <p>
        <Link to="/weeks">Earlier weeks</Link>
      </p>
    </Section>
  );
}
