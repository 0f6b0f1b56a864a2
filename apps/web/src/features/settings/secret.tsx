import { Button, TextInput } from '@mantine/core';
import { useCopy } from '../../ui/use-copy';
import classes from './settings.module.css';

/** Something shown only once, to be copied now. */
export function Secret({ value, says }: { readonly value: string; readonly says: string }) {
  const copy = useCopy();
  return (
    <div className={classes.secret}>
      <TextInput readOnly aria-label={says} value={value} onFocus={(event) => event.currentTarget.select()} />
      <Button variant="default" onClick={() => copy(value)}>
        Copy
      </Button>
      <p className="quiet">{says}</p>
    </div>
  );
}
