import { ActionIcon, Textarea } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { type KeyboardEvent, useState } from 'react';
import { useWrite } from '../../graphql/use-write';
import { useCopy } from '../../ui/use-copy';
import { SaveOpeningLineDocument, type SuggestionCardFragment } from './reconnect.generated';
import classes from './reconnect.module.css';

/** The first sentence to send, to copy or to put in one's own words. */
export function OpeningLine({ suggestion }: { readonly suggestion: SuggestionCardFragment }) {
  const { slateId, contact, openingLine } = suggestion;
  const [draft, setDraft] = useState<string | null>(null);
  const save = useWrite(SaveOpeningLineDocument);
  const copy = useCopy();

  const keep = () => {
    const text = draft?.trim() ?? '';
    setDraft(null);
    if (text !== '' && text !== openingLine) void save({ slate: slateId, contact: contact.id, text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) keep();
  };

  if (draft !== null) {
    return (
      <div className={classes.opening}>
        <Textarea
          aria-label={`Opening line to ${contact.name}`}
          autosize
          autoFocus
          className={classes.openingDraft}
          minRows={2}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={keep}
        />
        <ActionIcon variant="subtle" color="gray" aria-label="Keep these words" onClick={keep}>
          <IconCheck size={16} />
        </ActionIcon>
      </div>
    );
  }
  return (
    <div className={classes.opening}>
      <p className={classes.openingText}>{openingLine}</p>
      <ActionIcon variant="subtle" color="gray" aria-label="Put in your own words" onClick={() => setDraft(openingLine)}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Copy the opening line" onClick={() => copy(openingLine)}>
        <IconCopy size={16} />
      </ActionIcon>
    </div>
  );
}
