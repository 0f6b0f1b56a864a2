import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWrite } from '../../graphql/use-write';
import { dayIn } from '../../ui/dates';
import { Level } from '../../ui/level';
import { Moment } from '../../ui/moment';
import { useClock } from '../../ui/now';
import { useToast } from '../../ui/toast';
import classes from './goals.module.css';
import { PlanConversationDocument, UnplanConversationDocument } from './goals.generated';
import { weekEnd } from './week-end';
import { signed, type Standing, STEP_WORDS } from './words';

interface ConversationsProps {
  readonly goalTitle: string;
  readonly conversations: Standing['nextConversations'];
}

/** Whom to talk to first, and what it brings. */
export function Conversations({ goalTitle, conversations: { chosen, gain, shareOfBest } }: ConversationsProps) {
  return (
    <section aria-labelledby="conversations">
      <h2 id="conversations" className={classes.sectionTitle}>
        Talk to these first
      </h2>
      {chosen.length === 0 && (
        <p className="quiet">Nobody you are out of touch with would raise readiness. New people would: see the gaps.</p>
      )}
      <ol className={classes.conversations}>
        {chosen.map((conversation) => (
          <Conversation key={conversation.contact.id} goalTitle={goalTitle} conversation={conversation} />
        ))}
      </ol>
      {chosen.length > 0 && <p className="quiet">{sumOf(chosen.length, gain, shareOfBest)}</p>}
    </section>
  );
}

/** From so many points on, what conversations add is worth saying. */
const WORTH_POINTS = 0.05;

function sumOf(people: number, gain: number, shareOfBest: number): string {
  if (gain < WORTH_POINTS) return 'Your network carries this goal already; these are the likeliest to open a door.';
  const choice = people === 1 ? 'choice' : `choice of ${people}`;
  return `Together ${signed(gain)} points if they answer. No other ${choice} could bring more than ${signed(gain / shareOfBest)}.`;
}

interface ConversationProps {
  readonly goalTitle: string;
  readonly conversation: Standing['nextConversations']['chosen'][number];
}

function Conversation({ goalTitle, conversation: { contact, sentence, gain } }: ConversationProps) {
  const plan = usePlan(goalTitle);
  const work = [contact.role, contact.company].filter((part) => part !== null).join(', ');
  return (
    <li className={classes.conversation}>
      <div className={classes.conversationHead}>
        <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={classes.person}>
          {contact.name}
        </Link>
        {work !== '' && <span className="quiet">{work}</span>}
        {gain >= WORTH_POINTS && (
          <span className={classes.gain} title="Points of readiness, if they answer">
            {signed(gain)}
          </span>
        )}
      </div>
      <p>{sentence}</p>
      <p className={classes.conversationFoot}>
        <Level {...STEP_WORDS[contact.strength.step]} />
        <span className="quiet">
          {contact.lastContactAt === null ? 'no exchange on record' : <Moment at={contact.lastContactAt} />}
        </span>
        {contact.nextStep === null ? (
          <Button size="compact-sm" variant="default" onClick={() => plan(contact)}>
            Plan for this week
          </Button>
        ) : (
          <span className="quiet">Planned: {contact.nextStep}</span>
        )}
      </p>
    </li>
  );
}

/** Plans a conversation as a promise that is due by Sunday: it stands on Monday's page until it is kept. */
function usePlan(goalTitle: string) {
  const plan = useWrite(PlanConversationDocument);
  const unplan = useWrite(UnplanConversationDocument);
  const say = useToast();
  const { now, zone } = useClock();
  return (contact: { readonly id: string; readonly name: string }) => {
    const dueOn = weekEnd(dayIn(now, zone));
    void plan({ contact: contact.id, text: `Talk about “${goalTitle}”`, dueOn }).then((answer) => {
      const id = answer?.makePromise.id;
      if (id === undefined) return;
      say({ says: `${contact.name} stands with your promises of this week.`, undo: () => void unplan({ id }) });
    });
  };
}
