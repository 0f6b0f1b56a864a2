import { useParams } from '@tanstack/react-router';
import { GoalReport as Report } from '../../features/goals/goal-report';

export function GoalReport() {
  const { goalId } = useParams({ from: '/inside/goals/$goalId/report' });
  return <Report id={goalId} />;
}
