import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import type { CsvCell } from '../../ui/csv-of';
import { FanChart } from '../../ui/fan-chart';
import { decimalsOf, shortMoney, spokenMoney } from '../../ui/money';
import { Section } from '../../ui/page';
import { PlotFrame } from '../../ui/plot-frame';
import {
  IncomeForecastDocument,
  type IncomeForecastQuery,
  OfferForecastDocument,
  type OfferForecastQuery,
  type OpportunityKind,
} from './forecast.generated';
import { ForecastTerms } from './forecast-terms';
import { monthInWords } from './month-weeks';
import classes from './opportunities.module.css';
import { percent } from './opportunity-words';

const SPANS = [3, 6, 12] as const;

/** What the pipeline will likely bring, in words first. */
export function Forecast({ kind }: { readonly kind: OpportunityKind }) {
  const [months, setMonths] = useState<number>(6);
  const span = (
    <NativeSelect
      size="xs"
      aria-label="How far to look"
      value={months}
      data={SPANS.map((value) => ({ value: String(value), label: `${value} months` }))}
      onChange={(event) => setMonths(Number(event.currentTarget.value))}
    />
  );
  return (
    <Section title="Forecast" actions={span}>
      <div className={classes.forecast}>
        {kind === 'CONTRACT' ? <Income months={months} /> : <Offers months={months} />}
        <ForecastTerms kind={kind} />
      </div>
    </Section>
  );
}

function Income({ months }: { readonly months: number }) {
  const variables = { months };
  const [{ data, error }, ask] = useQuery({ query: IncomeForecastDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={6}>
      {({ incomeForecast, forecastCalibration }) => (
        <IncomePlot forecast={incomeForecast} judged={judgedOf(forecastCalibration, 'CONTRACT')} />
      )}
    </Asked>
  );
}

type Income = IncomeForecastQuery['incomeForecast'];

const INCOME_HEAD = ['month', 'P10', 'P50', 'P90', 'signed', 'P10 so far', 'P50 so far', 'P90 so far', 'days taken, P50'];

function IncomePlot({ forecast, judged }: { readonly forecast: Income; readonly judged: string }) {
  const [isAddedUp, setAddedUp] = useState(false);
  const { currency, sentences, months } = forecast;
  const units = (amountMinor: number) => amountMinor / 10 ** decimalsOf(currency);
  let signedSoFar = 0;
  const points = months.map(({ month, income, incomeSoFar, committed }) => {
    signedSoFar += committed;
    const { p10, p50, p90 } = isAddedUp ? incomeSoFar : income;
    return { label: monthInWords(month, 'short'), low: p10, middle: p50, high: p90, sure: isAddedUp ? signedSoFar : committed };
  });
  const rows = months.map(({ month, income, incomeSoFar, committed, utilisation }): CsvCell[] => [
    ...[month, ...[income.p10, income.p50, income.p90, committed].map(units)],
    ...[incomeSoFar.p10, incomeSoFar.p50, incomeSoFar.p90].map(units),
    utilisation.p50,
  ]);
  return (
    <PlotFrame
      title={`Income, ${currency}`}
      says={[...sentences, judged]}
      fileName={`income-forecast-${months[0]?.month ?? ''}`}
      head={INCOME_HEAD}
      rows={rows}
      numbers={[1, 2, 3, 4, 5, 6, 7, 8]}
      shown={(cell, column) =>
        typeof cell !== 'number'
          ? String(cell ?? '')
          : column === 8
            ? percent(cell)
            : spokenMoney({ amountMinor: Math.round(cell * 10 ** decimalsOf(currency)), currency })
      }
      actions={
        <NativeSelect
          size="xs"
          aria-label="What the plot shows"
          value={isAddedUp ? 'sum' : 'month'}
          data={[
            { value: 'month', label: 'By month' },
            { value: 'sum', label: 'Added up' },
          ]}
          onChange={(event) => setAddedUp(event.currentTarget.value === 'sum')}
        />
      }
    >
      <FanChart points={points} shown={(value) => shortMoney(value, currency)} says={sentences[0] ?? 'Income by month'} />
      <p className={classes.legend}>
        Band: eight futures of ten. Line: the middle case. Bars: signed. From 4,000 simulated futures, in which contracts share
        some of their luck.
      </p>
    </PlotFrame>
  );
}

function Offers({ months }: { readonly months: number }) {
  const variables = { months };
  const [{ data, error }, ask] = useQuery({ query: OfferForecastDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={6}>
      {({ offerForecast, forecastCalibration }) => (
        <OfferPlot forecast={offerForecast} judged={judgedOf(forecastCalibration, 'JOB')} />
      )}
    </Asked>
  );
}

function OfferPlot({ forecast, judged }: { readonly forecast: OfferForecastQuery['offerForecast']; readonly judged: string }) {
  const { sentences, months } = forecast;
  const points = months.map(({ month, chance }) => ({
    ...{ label: monthInWords(month, 'short'), low: chance, middle: chance, high: chance, sure: chance },
  }));
  return (
    <PlotFrame
      title="Chance of an offer by the end of each month"
      says={[...sentences, judged]}
      fileName={`offer-forecast-${months[0]?.month ?? ''}`}
      head={['month', 'chance']}
      rows={months.map(({ month, chance }): CsvCell[] => [month, chance])}
      numbers={[1]}
      shown={(cell) => (typeof cell === 'number' ? percent(cell) : String(cell ?? ''))}
    >
      <FanChart points={points} most={1} shown={percent} says={sentences[0] ?? 'Chance of an offer by month'} />
    </PlotFrame>
  );
}

type Calibrations = IncomeForecastQuery['forecastCalibration'];

function judgedOf(calibrations: Calibrations, kind: OpportunityKind): string {
  return calibrations.find((one) => one.kind === kind)?.explanation ?? '';
}
