import { Button, Menu } from '@mantine/core';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { isNotFound } from '../../graphql/reason';
import { useWrite } from '../../graphql/use-write';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { useCommands } from '../../ui/use-commands';
import { ContactPageDocument, DeleteContactDocument } from './contact.generated';
import type { ContactShown } from './contact-shown';
import classes from './contact.module.css';
import { Identities } from './identities';
import { Jobs } from './jobs';
import { Merges } from './merges';
import { Notes } from './notes';
import { Portrait } from './portrait';
import { Promises } from './promises';
import { ReconnectState } from './reconnect-state';
import { Sourced } from './sourced';
import { StrengthPanel } from './strength-panel';
import { TagEditor } from './tag-editor';

const MergeDialog = lazy(() => import('./merge-dialog').then((dialog) => ({ default: dialog.MergeDialog })));
const SplitDialog = lazy(() => import('./split-dialog').then((dialog) => ({ default: dialog.SplitDialog })));
const DeleteDialog = lazy(() => import('../../ui/confirm-dialog').then((dialog) => ({ default: dialog.ConfirmDialog })));

interface ContactPageProps {
  readonly id: string;
  /** The middle column: what was exchanged. */
  readonly timeline: ReactNode;
  /** Jobs and contracts of theirs. */
  readonly opportunities: ReactNode;
  /** Whom they know among the others. */
  readonly acquaintances: ReactNode;
  readonly leave: () => void;
}

/** One person: who they are, what was exchanged, how strong the tie is. */
export function ContactPage({ id, timeline, opportunities, acquaintances, leave }: ContactPageProps) {
  const [{ data, error }, ask] = useQuery({
    query: ContactPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const contact = data?.contact;
  if (contact !== undefined && contact !== null) return <Known {...{ contact, timeline, opportunities, acquaintances, leave }} />;
  if (isNotFound(error) || contact === null) return <Gone />;
  return (
    <Page title="Contact">
      <Asked data={undefined} error={error} retry={() => ask(AGAIN)} lines={9}>
        {() => null}
      </Asked>
    </Page>
  );
}

function Gone() {
  return (
    <Page title="Not found">
      <Empty title="There is no such contact.">It may have been merged into another or deleted.</Empty>
    </Page>
  );
}

type Dialog = 'merge' | 'split' | 'delete' | null;

interface KnownProps {
  readonly contact: ContactShown;
  readonly timeline: ReactNode;
  readonly opportunities: ReactNode;
  /** Whom they know among the others. */
  readonly acquaintances: ReactNode;
  readonly leave: () => void;
}

function Known({ contact, timeline, opportunities, acquaintances, leave }: KnownProps) {
  const [dialog, setDialog] = useState<Dialog>(null);
  const remove = useWrite(DeleteContactDocument);
  const close = () => setDialog(null);
  const canSplit = contact.personas.length >= 2;
  useCommands([
    { key: 'm', says: 'Merge with another contact', run: () => setDialog('merge') },
    ...(canSplit ? [{ says: 'Split into two people', run: () => setDialog('split') }] : []),
    { key: '#', says: 'Delete this contact', run: () => setDialog('delete') },
  ]);
  return (
    <Page
      title={contact.name}
      heading={<Sourced facts={contact.facts} field="name" value={contact.name} />}
      width="full"
      actions={<More contact={contact} open={setDialog} />}
    >
      <div className={classes.columns}>
        <div className={classes.who}>
          <Portrait contact={contact} />
          <TagEditor contact={contact} />
          <Promises contact={contact} />
          <Notes contact={contact} />
          <Identities contact={contact} />
          <Jobs contact={contact} />
        </div>
        <div className={classes.timeline}>{timeline}</div>
        <div className={classes.tie}>
          <StrengthPanel contact={contact} />
          <ReconnectState contact={contact} />
          {opportunities}
          {acquaintances}
          <Merges contact={contact} />
        </div>
      </div>
      <Suspense>
        {dialog === 'merge' && <MergeDialog contact={contact} close={close} />}
        {dialog === 'split' && <SplitDialog contact={contact} close={close} />}
        {dialog === 'delete' && (
          <DeleteDialog
            title={`Delete ${contact.name}?`}
            action="Delete"
            close={close}
            confirm={() => void remove({ id: contact.id }).then((answer) => answer !== null && leave())}
          >
            Notes, tags and promises go with the contact and cannot be brought back. A later import that still names this person
            brings the contact back without them.
          </DeleteDialog>
        )}
      </Suspense>
    </Page>
  );
}

function More({ contact, open }: { readonly contact: ContactShown; readonly open: (dialog: Dialog) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-md" variant="default" leftSection={<IconDots size={16} />}>
          More
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => open('merge')}>Merge with another contact</Menu.Item>
        <Menu.Item disabled={contact.personas.length < 2} onClick={() => open('split')}>
          Split into two people
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => open('delete')}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
