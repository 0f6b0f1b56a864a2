import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Failure } from '../../ui/states';
import classes from './goals.module.css';
import type { GoalInput, GoalKind } from './goals.generated';
import { Suggestions } from './suggestions';
import { KINDS } from './words';

interface GoalFormProps {
  readonly start?: GoalInput;
  /** Whether companies are asked for as well. */
  readonly asksForCompanies: boolean;
  readonly action: string;
  /** @returns why it was refused; null when it was not. */
  readonly submit: (input: GoalInput, companies: string) => Promise<string | null>;
  readonly cancel?: ReactNode;
}

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'INR', 'JPY'];

/** What the owner wants, and at which companies; everything but these can wait. */
export function GoalForm({ start, asksForCompanies, action, submit, cancel }: GoalFormProps) {
  const [kind, setKind] = useState<GoalKind>(start?.kind ?? 'JOB_MOVE');
  const [title, setTitle] = useState(start?.title ?? '');
  const [companies, setCompanies] = useState('');
  const [by, setBy] = useState(start?.by ?? '');
  const [amount, setAmount] = useState(start?.amountMinor == null ? '' : String(start.amountMinor / 100));
  const [currency, setCurrency] = useState(start?.currency ?? 'EUR');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const usualTitle = KINDS.find((one) => one.kind === kind)?.title ?? '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const amountMinor = amount === '' ? null : Math.round(Number(amount) * 100);
    const input = {
      kind,
      title: title.trim() || usualTitle,
      by: by || null,
      amountMinor,
      currency: amount === '' ? null : currency,
    };
    void submit(input, companies).then((reason) => {
      setBusy(false);
      setRefusal(reason);
    });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <fieldset className={classes.choices}>
        <legend>What do you want of your network?</legend>
        {KINDS.map((one) => (
          <label key={one.kind} className={classes.choice} data-chosen={one.kind === kind || undefined}>
            <input type="radio" name="kind" checked={one.kind === kind} onChange={() => setKind(one.kind)} />
            {one.title}
          </label>
        ))}
      </fieldset>
      {asksForCompanies && (
        <div>
          <Textarea
            label="At which companies?"
            description="One a line, or with commas: paste a whole list. You can add roles, skills and places later."
            autosize
            minRows={4}
            maxRows={12}
            value={companies}
            onChange={(event) => setCompanies(event.currentTarget.value)}
          />
          <Suggestions kind="COMPANY" text={lastLine(companies)} pick={(text) => setCompanies(withLine(companies, text))} />
        </div>
      )}
      <TextInput
        label="Call it"
        placeholder={usualTitle}
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={classes.formRow}>
        <TextInput type="date" label="By" value={by} onChange={(event) => setBy(event.currentTarget.value)} />
        <TextInput
          type="number"
          min={0}
          step="any"
          label="Income wanted a year"
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <NativeSelect
          label="Currency"
          data={CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES]}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        />
      </div>
      {refusal !== null && <Failure says={refusal} />}
      <div className={classes.formActions}>
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
        {cancel}
      </div>
    </form>
  );
}

const lastLine = (text: string): string => text.split('\n').at(-1)?.trim() ?? '';

/** A suggestion ends the line somebody was at. */
function withLine(text: string, line: string): string {
  const lines = text.split('\n').slice(0, -1);
  return `${[...lines, line].join('\n')}\n`;
}
