import { useNavigate, useParams } from '@tanstack/react-router';
import { GoalPage } from '../../features/goals/goal-page';
import { Forecast } from '../../features/opportunities/forecast';

export function Goal() {
  const { goalId } = useParams({ from: '/inside/goals/$goalId' });
  const navigate = useNavigate();
  return (
    <GoalPage
      key={goalId}
      id={goalId}
      forecast={(kind) => <Forecast kind={kind === 'JOB_MOVE' ? 'JOB' : 'CONTRACT'} />}
      leave={() => void navigate({ to: '/goals' })}
    />
  );
}
