import { ActionIcon } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { FilterChoicesDocument, RemoveViewDocument, SaveViewDocument } from './contact-list.generated';
import classes from './saved-views.module.css';

/** The searches the owner comes back to. */
export function SavedViews() {
  const [{ data }] = useQuery({ query: FilterChoicesDocument });
  const remove = useWrite(RemoveViewDocument);
  const save = useWrite(SaveViewDocument);
  const say = useToast();
  const views = data?.savedViews ?? [];
  if (views.length === 0) return null;
  return (
    <nav aria-label="Saved views" className={classes.views}>
      <h2 className={classes.title}>Saved views</h2>
      <ul>
        {views.map(({ id, name, filter }) => (
          <li key={id} className={classes.view}>
            <Link to="/contacts" search={{ view: filter }}>
              {name}
            </Link>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`Remove the view ${name}`}
              onClick={() => {
                void remove({ id });
                say({ says: `Removed the view ${name}.`, undo: () => void save({ name, filter }) });
              }}
            >
              <IconX size={12} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </nav>
  );
}
