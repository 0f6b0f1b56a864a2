import { useNavigate, useParams } from '@tanstack/react-router';
import { GoalPage } from '../../features/goals/goal-page';

export function Goal() {
  const { goalId } = useParams({ from: '/inside/goals/$goalId' });
  const navigate = useNavigate();
  return <GoalPage key={goalId} id={goalId} leave={() => void navigate({ to: '/goals' })} />;
}
