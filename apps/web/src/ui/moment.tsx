import { type DatePrecision, exactDay, exactMoment, relativeDay, relativeMoment, dayIn } from './dates';
import { Hint } from './hint';
import { useClock } from './now';

interface MomentProps {
  readonly at: string;
  readonly precision?: DatePrecision;
}

/** A moment as people say it; the exact one on hover and focus. */
export function Moment({ at, precision = 'MINUTE' }: MomentProps) {
  const { now, zone } = useClock();
  const moment = new Date(at);
  const isVague = precision === 'YEAR' || precision === 'MONTH';
  return (
    <Hint says={exactMoment(moment, zone, precision)}>
      <time dateTime={at}>{isVague ? exactMoment(moment, zone, precision) : relativeMoment(moment, now, zone)}</time>
    </Hint>
  );
}

/** A day as people say it; the date on hover and focus. */
export function Day({ on }: { readonly on: string }) {
  const { now, zone } = useClock();
  return (
    <Hint says={exactDay(on)}>
      <time dateTime={on}>{relativeDay(on, dayIn(now, zone))}</time>
    </Hint>
  );
}
