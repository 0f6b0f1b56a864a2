import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import { decimalsOf, spokenMoney } from '../../ui/money';
import { ForecastTermsDocument } from './forecast.generated';
import classes from './opportunities.module.css';
import { type AmountKind, ChangeOpportunityDocument, type OpportunityShownFragment } from './opportunity.generated';
import { AMOUNT_KINDS, amountInWords } from './opportunity-words';

interface AmountFormProps {
  readonly opportunity: OpportunityShownFragment;
}

interface Draft {
  readonly kind: AmountKind;
  /** In whole units of the currency, as typed. */
  readonly units: number | string;
  readonly currency: string;
  readonly days: number | string;
  readonly daysPerMonth: number | string;
  readonly months: number | string;
}

/** Which of days and months each kind of amount asks for. */
const ASKS = {
  SALARY: [],
  DAY_RATE: ['days', 'daysPerMonth'],
  RETAINER: ['months', 'daysPerMonth'],
  FIXED_PRICE: ['months', 'days'],
} as const satisfies Record<AmountKind, readonly (keyof Draft)[]>;

const LABELS = { days: 'Days in all', daysPerMonth: 'Days a month', months: 'Months' } as const;

/** What an opportunity brings, in words until it is changed. */
export function AmountForm({ opportunity }: AmountFormProps) {
  const [isOpen, setOpen] = useState(false);
  const { amount } = opportunity;
  if (isOpen) return <OpenForm opportunity={opportunity} close={() => setOpen(false)} />;
  return (
    <div className={classes.line}>
      <p>
        {amount === null ? (
          <span className="quiet">No amount yet, so it is not in the forecast of income.</span>
        ) : (
          <>
            {amountInWords(amount)}
            {amount.kind !== 'SALARY' && amount.kind !== 'FIXED_PRICE' && (
              <span className="quiet"> = {spokenMoney(amount.worth)}</span>
            )}
          </>
        )}
      </p>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {amount === null ? 'Say what it brings' : 'Change'}
      </Button>
    </div>
  );
}

function OpenForm({ opportunity, close }: AmountFormProps & { readonly close: () => void }) {
  const [{ data }] = useQuery({ query: ForecastTermsDocument });
  const [draft, setDraft] = useState<Draft>(() => draftOf(opportunity, data?.forecastTerms.currency ?? 'EUR'));
  const change = useWrite(ChangeOpportunityDocument);
  const send = (amount: ReturnType<typeof inputOf> | null) =>
    void change({ id: opportunity.id, input: { amount } }).then((answer) => answer !== null && close());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(inputOf(draft));
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.terms}>
        <NativeSelect
          label="Paid as"
          value={draft.kind}
          data={AMOUNT_KINDS.map(({ kind, word }) => ({ value: kind, label: word }))}
          onChange={(event) =>
            setDraft({ ...draft, kind: AMOUNT_KINDS.find(({ kind }) => kind === event.currentTarget.value)?.kind ?? 'SALARY' })
          }
        />
        <NumberInput
          label="Amount"
          required
          withAsterisk={false}
          hideControls
          min={0}
          thousandSeparator=","
          value={draft.units}
          onChange={(units) => setDraft({ ...draft, units })}
        />
        <TextInput
          label="Currency"
          w={88}
          maxLength={3}
          required
          withAsterisk={false}
          value={draft.currency}
          onChange={(event) => setDraft({ ...draft, currency: event.currentTarget.value.toUpperCase() })}
        />
        {ASKS[draft.kind].map((field) => (
          <NumberInput
            key={field}
            label={LABELS[field]}
            w={104}
            required
            withAsterisk={false}
            hideControls
            min={field === 'months' ? 1 : 0}
            step={field === 'months' ? 1 : 0.5}
            value={draft[field]}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
      </div>
      <div className={classes.inline}>
        <Button type="submit" size="compact-md">
          Keep
        </Button>
        <Button size="compact-md" variant="default" onClick={close}>
          Cancel
        </Button>
        {opportunity.amount !== null && (
          <Button size="compact-md" variant="subtle" color="gray" onClick={() => send(null)}>
            No amount
          </Button>
        )}
      </div>
    </form>
  );
}

function draftOf({ kind, amount }: OpportunityShownFragment, usual: string): Draft {
  if (amount === null) {
    const start = kind === 'JOB' ? 'SALARY' : 'DAY_RATE';
    return { kind: start, units: '', currency: usual, days: '', daysPerMonth: '', months: '' };
  }
  const { amountMinor, currency } = amount.stated;
  const [days, daysPerMonth, months] = [amount.days ?? '', amount.daysPerMonth ?? '', amount.months ?? ''];
  return { kind: amount.kind, units: amountMinor / 10 ** decimalsOf(currency), currency, days, daysPerMonth, months };
}

function inputOf({ kind, units, currency, ...times }: Draft) {
  const decimals = /^[A-Z]{3}$/.test(currency) ? decimalsOf(currency) : 2;
  const asked = ASKS[kind].map((field) => [field, times[field] === '' ? null : Number(times[field])]);
  return { kind, stated: { amountMinor: Math.round(Number(units) * 10 ** decimals), currency }, ...Object.fromEntries(asked) };
}
