import { useNavigate, useSearch } from '@tanstack/react-router';
import { NetworkPage } from '../../features/network/network-page';

/** A map needs room; where there is little, the table comes first. */
const isNarrow = () => window.matchMedia('(max-width: 699px)').matches;

export function Network() {
  const { view, person } = useSearch({ from: '/inside/network' });
  const navigate = useNavigate();
  return (
    <NetworkPage
      view={view ?? (person === undefined && isNarrow() ? 'table' : 'map')}
      person={person ?? null}
      show={(chosen) => void navigate({ to: '/network', search: { view: chosen, person }, replace: true })}
    />
  );
}
