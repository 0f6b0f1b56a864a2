import { useParams } from '@tanstack/react-router';
import { ImportPage } from '../../features/imports/import-page';

export function Import() {
  const { importId } = useParams({ from: '/inside/imports/$importId' });
  return <ImportPage key={importId} id={importId} />;
}
