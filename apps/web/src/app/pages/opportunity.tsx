import { useNavigate, useParams } from '@tanstack/react-router';
import { OpportunityPage } from '../../features/opportunities/opportunity-page';

export function Opportunity() {
  const { opportunityId } = useParams({ from: '/inside/opportunities/$opportunityId' });
  const navigate = useNavigate();
  return <OpportunityPage key={opportunityId} id={opportunityId} leave={() => void navigate({ to: '/opportunities' })} />;
}
