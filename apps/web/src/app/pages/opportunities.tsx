import { useNavigate, useSearch } from '@tanstack/react-router';
import { OpportunitiesPage } from '../../features/opportunities/opportunities-page';

export function Opportunities() {
  const { kind, view = 'board' } = useSearch({ from: '/inside/opportunities' });
  const navigate = useNavigate();
  return (
    <OpportunitiesPage
      kind={kind ?? null}
      view={view}
      show={(shown) => void navigate({ to: '/opportunities', search: { kind, view, ...shown }, replace: true })}
    />
  );
}
