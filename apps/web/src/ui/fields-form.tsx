import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from './fields-form.module.css';
import { Failure } from './states';

export interface FormField<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autoComplete: string;
  readonly description?: string;
  readonly start?: string;
  readonly lengthMin?: number;
  readonly lengthMax?: number;
}

interface FieldsFormProps<Key extends string> {
  /** All of them have to be filled in. */
  readonly fields: readonly FormField<Key>[];
  readonly action: string;
  /** @returns why it was refused, in a sentence; null when it was not. */
  readonly submit: (values: Readonly<Record<Key, string>>) => Promise<string | null>;
  readonly cancel?: () => void;
}

/** A few fields one under the other, a button, and what was wrong the last time. */
export function FieldsForm<Key extends string>({ fields, action, submit, cancel }: FieldsFormProps<Key>) {
  const [values, setValues] = useState<Values<Key>>(() => valuesAtFirst(fields));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete(values, fields)) return;
    setBusy(true);
    void submit(values).then((reason) => {
      setBusy(false);
      setRefusal(reason);
    });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      {fields.map(({ key, type, label, description, autoComplete, lengthMin, lengthMax }, index) => {
        const Input = type === 'password' ? PasswordInput : TextInput;
        return (
          <Input
            key={key}
            type={type === 'password' ? undefined : type}
            label={label}
            description={description}
            autoComplete={autoComplete}
            required
            withAsterisk={false}
            // What was opened by a press is meant to be filled in; a page that opens by itself keeps its focus.
            autoFocus={index === 0 && cancel !== undefined}
            minLength={lengthMin}
            maxLength={lengthMax}
            value={values[key] ?? ''}
            onChange={(event) => setValues({ ...values, [key]: event.currentTarget.value })}
          />
        );
      })}
      {refusal !== null && <Failure says={refusal} />}
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
        {cancel !== undefined && (
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}

type Values<Key extends string> = Readonly<Partial<Record<Key, string>>>;

function valuesAtFirst<Key extends string>(fields: readonly FormField<Key>[]): Values<Key> {
  const values: Partial<Record<Key, string>> = {};
  for (const { key, start = '' } of fields) values[key] = start;
  return values;
}

const isComplete = <Key extends string>(
  values: Values<Key>,
  fields: readonly FormField<Key>[],
): values is Readonly<Record<Key, string>> => fields.every(({ key }) => values[key] !== undefined);
