import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useWrite } from '../../graphql/use-write';
import {
  ChangeForecastTermsDocument,
  ForecastTermsDocument,
  type ForecastTermsQuery,
  type OpportunityKind,
} from './forecast.generated';
import classes from './opportunities.module.css';

/** What the forecast goes by, changed in place. */
export function ForecastTerms({ kind }: { readonly kind: OpportunityKind }) {
  const [{ data }] = useQuery({ query: ForecastTermsDocument, requestPolicy: 'cache-and-network' });
  if (data === undefined) return null;
  return kind === 'JOB' ? (
    <OfferTerms key={data.forecastTerms.offerBy} terms={data.forecastTerms} />
  ) : (
    <IncomeTerms key={JSON.stringify(data.forecastTerms)} terms={data.forecastTerms} />
  );
}

type Terms = ForecastTermsQuery['forecastTerms'];

function OfferTerms({ terms }: { readonly terms: Terms }) {
  const change = useWrite(ChangeForecastTermsDocument);
  return (
    <div className={classes.terms}>
      <TextInput
        type="date"
        label="You want an offer by"
        defaultValue={terms.offerBy}
        onBlur={(event) => {
          const offerBy = event.currentTarget.value;
          if (offerBy !== '' && offerBy !== terms.offerBy) void change({ input: { offerBy } });
        }}
      />
    </div>
  );
}

/** Rates are written "USD 0.92, CHF 1.06": what one unit is worth in the forecast's currency. */
function IncomeTerms({ terms }: { readonly terms: Terms }) {
  const [currency, setCurrency] = useState(terms.currency);
  const [days, setDays] = useState<number | string>(terms.workDaysPerMonth);
  const [rates, setRates] = useState(terms.rates.map((rate) => `${rate.currency} ${rate.worth}`).join(', '));
  const change = useWrite(ChangeForecastTermsDocument);
  const parsed = ratesOf(rates);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (parsed === null) return;
    void change({ input: { currency: currency.trim().toUpperCase(), workDaysPerMonth: Number(days), rates: parsed } });
  };
  return (
    <form className={classes.terms} onSubmit={submit}>
      <TextInput
        label="In which currency"
        maxLength={3}
        required
        withAsterisk={false}
        value={currency}
        onChange={(event) => setCurrency(event.currentTarget.value)}
      />
      <NumberInput
        label="Days you want to work a month"
        hideControls
        min={0.5}
        max={31}
        step={0.5}
        value={days}
        onChange={setDays}
      />
      <TextInput
        label="What others are worth"
        placeholder="USD 0.92, CHF 1.06"
        value={rates}
        error={parsed === null ? 'Write each as USD 0.92.' : undefined}
        onChange={(event) => setRates(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" variant="default">
        Keep
      </Button>
    </form>
  );
}

function ratesOf(text: string): { currency: string; worth: number }[] | null {
  const parts = text.split(',').map((part) => part.trim());
  const found = parts.filter((part) => part !== '').map((part) => /^([A-Za-z]{3})\s*=?\s*(\d+(?:\.\d+)?)$/.exec(part));
  return found.every((match) => match !== null)
    ? found.map((match) => ({ currency: (match[1] ?? '').toUpperCase(), worth: Number(match[2]) }))
    : null;
}
