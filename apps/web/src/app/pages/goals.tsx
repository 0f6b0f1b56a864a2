import { useNavigate, useSearch } from '@tanstack/react-router';
import { GoalsPage } from '../../features/goals/goals-page';

export function Goals() {
  const { add } = useSearch({ from: '/inside/goals' });
  const navigate = useNavigate();
  return (
    <GoalsPage
      isAdding={add === true}
      setAdding={(isAdding) => void navigate({ to: '/goals', search: { add: isAdding || undefined }, replace: true })}
      openGoal={(goalId) => void navigate({ to: '/goals/$goalId', params: { goalId } })}
    />
  );
}
