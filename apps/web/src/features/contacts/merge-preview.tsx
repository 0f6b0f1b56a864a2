import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { MergePreviewDocument, type MergePreviewQuery } from './merging.generated';
import classes from './merging.module.css';

interface MergePreviewProps {
  readonly survivor: string;
  readonly absorbed: string;
}

type Fields = MergePreviewQuery['mergePreview']['fields'];

/** What neither says is not worth a line. */
const known = (fields: Fields): Fields => fields.filter(({ survivor, absorbed }) => survivor !== null || absorbed !== null);

/** What becomes of two contacts when they are one. */
export function MergePreview({ survivor, absorbed }: MergePreviewProps) {
  const [{ data, error }, ask] = useQuery({
    query: MergePreviewDocument,
    variables: { survivor, absorbed },
    requestPolicy: 'network-only',
  });
  return (
    <Asked data={data} error={error} retry={() => ask(AGAIN)}>
      {({ mergePreview }) => (
        <>
          <table className={classes.merge}>
            <thead>
              <tr>
                <th>Field</th>
                <th>This contact</th>
                <th>The other</th>
                <th>Together</th>
              </tr>
            </thead>
            <tbody>
              {known(mergePreview.fields).map(({ field, survivor: mine, absorbed: theirs, result }) => (
                <tr key={field} data-differs={mine !== theirs || undefined}>
                  <th>{field}</th>
                  <td>{mine}</td>
                  <td>{theirs}</td>
                  <td>{result}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.moved}>
            Moves here:{' '}
            {mergePreview.moved.map(({ label, count: number }) => `${number.toLocaleString('en-GB')} ${label}`).join(', ')}. You
            can undo this at any time.
          </p>
        </>
      )}
    </Asked>
  );
}
