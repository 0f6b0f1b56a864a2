import { Moment } from '../../ui/moment';
import type { SuggestionCardFragment } from './reconnect.generated';
import classes from './reconnect.module.css';

interface LastExchangeProps {
  readonly exchange: SuggestionCardFragment['lastExchange'];
  readonly name: string;
}

/** What was said last, by whom and when. */
export function LastExchange({ exchange, name }: LastExchangeProps) {
  if (exchange === null) return <span className="quiet">No exchange on record.</span>;
  const [firstName = name] = name.split(' ');
  const who = { IN: firstName, OUT: 'you', BOTH: 'you both' }[exchange.direction];
  return (
    <>
      {exchange.text !== null && <q className={classes.quote}>{exchange.text}</q>}
      <span className="quiet">
        {exchange.text === null ? `${CHANNEL_NOUN[exchange.channel]}, ` : '— '}
        {who}, <Moment at={exchange.at} precision={exchange.precision} />
      </span>
    </>
  );
}

type Channel = NonNullable<SuggestionCardFragment['lastExchange']>['channel'];

const CHANNEL_NOUN: Readonly<Record<Channel, string>> = {
  MESSAGE: 'A message',
  EMAIL: 'An e-mail',
  CALL: 'A call',
  MEETING: 'A meeting',
  INVITATION: 'An invitation',
  ENDORSEMENT: 'An endorsement',
  RECOMMENDATION: 'A recommendation',
  MENTION: 'A mention',
  REPLY: 'A reply',
  REACTION: 'A reaction',
  REVIEW: 'A review',
  OTHER: 'An exchange',
};
