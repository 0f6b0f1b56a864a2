import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Initials } from '../../ui/initials';
import type { SuggestionCardFragment } from './reconnect.generated';
import classes from './reconnect.module.css';
import { stateInWords } from './state-words';

interface DecidedRowProps {
  readonly suggestion: SuggestionCardFragment;
  readonly reopen: () => void;
}

/** Somebody this week's word has been spoken about. */
export function DecidedRow({ suggestion, reopen }: DecidedRowProps) {
  const { contact } = suggestion;
  return (
    <li className={classes.decided}>
      <Initials name={contact.name} size={24} />
      <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
        {contact.name}
      </Link>
      <span className="quiet">{stateInWords(suggestion)}</span>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={reopen} aria-label={`Back to open: ${contact.name}`}>
        Back to open
      </Button>
    </li>
  );
}
