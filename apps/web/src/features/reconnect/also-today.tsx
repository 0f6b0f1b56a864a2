import { Checkbox, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AGAIN, Asked } from '../../graphql/asked';
import { useWrite } from '../../graphql/use-write';
import { Day, Moment } from '../../ui/moment';
import { Section } from '../../ui/page';
import { useToast } from '../../ui/toast';
import { AlsoTodayDocument, KeepPromiseTodayDocument, ReopenPromiseTodayDocument } from './reconnect.generated';
import classes from './reconnect.module.css';

/** What more there is to answer waits for a press, so that promises stay in sight. */
const REPLIES_SHOWN = 5;

/** Owed replies, due promises and next steps, beside the slate. */
export function AlsoToday() {
  const [{ data, error }, ask] = useQuery({ query: AlsoTodayDocument, requestPolicy: 'cache-and-network' });
  const [areAllShown, setAllShown] = useState(false);
  const keep = useKeepPromise();
  return (
    <Section title="Also today">
      <Asked data={data} error={error} retry={() => ask(AGAIN)} lines={3}>
        {({ today }) =>
          today.owedReplies.length + today.duePromises.length + today.dueSteps.length === 0 ? (
            <p className="quiet">No reply is owed, no promise and no next step is due.</p>
          ) : (
            <ul className={classes.today}>
              {today.owedReplies.slice(0, areAllShown ? undefined : REPLIES_SHOWN).map(({ contact, since, text }) => (
                <li key={contact.id}>
                  <p>
                    You owe{' '}
                    <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                      {contact.name}
                    </Link>{' '}
                    a reply{' '}
                    <span className="quiet">
                      (<Moment at={since} />)
                    </span>
                  </p>
                  {text !== null && <p className={classes.owedText}>{text}</p>}
                </li>
              ))}
              {!areAllShown && today.owedReplies.length > REPLIES_SHOWN && (
                <li>
                  <UnstyledButton className={classes.rest} onClick={() => setAllShown(true)}>
                    And {today.owedReplies.length - REPLIES_SHOWN} more
                  </UnstyledButton>
                </li>
              )}
              {today.dueSteps.map(({ id, title, company, nextStep, nextStepOn }) => (
                <li key={id}>
                  <p>
                    <Link to="/opportunities/$opportunityId" params={{ opportunityId: id }}>
                      {[title, company].filter(Boolean).join(', ')}
                    </Link>
                    : {nextStep ?? 'next step'}{' '}
                    {nextStepOn !== null && (
                      <span className="quiet">
                        (<Day on={nextStepOn} />)
                      </span>
                    )}
                  </p>
                </li>
              ))}
              {today.duePromises.map((promise) => (
                <li key={promise.id}>
                  <Checkbox
                    size="sm"
                    checked={false}
                    onChange={() => keep(promise.id, promise.text)}
                    label={promise.text}
                    description={
                      <>
                        to {promise.contact.name}
                        {promise.dueOn !== null && (
                          <>
                            , due <Day on={promise.dueOn} />
                          </>
                        )}
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  );
}

function useKeepPromise(): (id: string, text: string) => void {
  const keep = useWrite(KeepPromiseTodayDocument);
  const reopen = useWrite(ReopenPromiseTodayDocument);
  const say = useToast();
  return (id, text) => {
    void keep({ id });
    say({ says: `Kept: ${text}`, undo: () => void reopen({ id }) });
  };
}
