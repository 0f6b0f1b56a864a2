import { Checkbox, Drawer, TextInput } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import { useState } from 'react';
import { useQuery } from 'urql';
import { reasonOf } from '../../graphql/reason';
import { Failure, Waiting } from '../../ui/states';
import { useRested } from '../../ui/use-rested';
import classes from './goals.module.css';
import { type GoalShownFragment, GoalWhatIfDocument, PeopleToSupposeDocument } from './goals.generated';
import { type Candidate, toLose, toRevive } from './suppositions';
import { Comparison } from './comparison';

interface WhatIfProps {
  readonly goal: GoalShownFragment;
  readonly isOpen: boolean;
  readonly close: () => void;
}

const REST_MILLISECONDS = 250;

/** What would change if people wrote back or were lost, and if the goal aimed at more; today beside it. */
export function WhatIf({ goal, isOpen, close }: WhatIfProps) {
  const [revive, setRevive] = useState<readonly string[]>([]);
  const [lose, setLose] = useState<readonly string[]>([]);
  const [found, setFound] = useState<readonly Candidate[]>([]);
  const [companies, setCompanies] = useState('');
  const add = useRested(companies, REST_MILLISECONDS).trim();
  const isSupposing = revive.length + lose.length > 0 || add !== '';
  const [{ data, error, fetching }] = useQuery({
    query: GoalWhatIfDocument,
    variables: { id: goal.id, revive, lose, add: add === '' ? [] : [{ kind: 'COMPANY', text: add }] },
    requestPolicy: 'network-only',
    pause: !isOpen || !isSupposing,
  });
  const candidates = [
    ...toRevive(goal.standing),
    ...found.filter(({ id }) => !toRevive(goal.standing).some((one) => one.id === id)),
  ];
  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      position="right"
      size={480}
      title="What if"
      withOverlay={false}
      lockScroll={false}
      transitionProps={{ duration: 150 }}
      classNames={{ content: classes.drawer }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={classes.whatIf}>
        <div aria-live="polite">
          {!isSupposing && <p className="quiet">Tick people or name companies to see what would change.</p>}
          {isSupposing && error !== undefined && <Failure says={reasonOf(error)} />}
          {isSupposing && error === undefined && data === undefined && <Waiting lines={3} />}
          {isSupposing && error === undefined && data !== undefined && (
            <div data-waiting={fetching || undefined} className={classes.comparisonBox}>
              <Comparison supposed={data.goalWhatIf} />
            </div>
          )}
        </div>
        <Ticks title="They write back" candidates={candidates} ticked={revive} tick={setRevive} />
        <SomebodyElse
          pick={(person) => {
            setFound([...found.filter(({ id }) => id !== person.id), person]);
            setRevive([...revive.filter((id) => id !== person.id), person.id]);
          }}
        />
        <Ticks title="You lose them" candidates={toLose(goal.standing)} ticked={lose} tick={setLose} />
        <TextInput
          label="You aim at these companies too"
          placeholder="Contoso, Fabrikam"
          value={companies}
          onChange={(event) => setCompanies(event.currentTarget.value)}
        />
      </div>
    </Drawer>
  );
}

interface TicksProps {
  readonly title: string;
  readonly candidates: readonly Candidate[];
  readonly ticked: readonly string[];
  readonly tick: (ids: readonly string[]) => void;
}

function Ticks({ title, candidates, ticked, tick }: TicksProps) {
  if (candidates.length === 0) return null;
  return (
    <fieldset className={classes.ticks}>
      <legend>{title}</legend>
      {candidates.map(({ id, name, says }) => (
        <Checkbox
          key={id}
          size="sm"
          label={name}
          description={says}
          checked={ticked.includes(id)}
          onChange={(event) => tick(event.currentTarget.checked ? [...ticked, id] : ticked.filter((other) => other !== id))}
        />
      ))}
    </fieldset>
  );
}

function SomebodyElse({ pick }: { readonly pick: (person: Candidate) => void }) {
  const [text, setText] = useState('');
  const rested = useRested(text, REST_MILLISECONDS);
  const [{ data }] = useQuery({ query: PeopleToSupposeDocument, variables: { text: rested }, pause: rested.trim() === '' });
  const people = rested.trim() === '' ? [] : (data?.contacts.edges ?? []);
  return (
    <div>
      <TextInput
        aria-label="Somebody else writes back"
        placeholder="Somebody else"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {people.length > 0 && (
        <p className={classes.suggestions}>
          {people.map(({ node }) => (
            <button
              key={node.id}
              type="button"
              className={classes.suggestion}
              onClick={() => {
                pick({ id: node.id, name: node.name, says: node.company ?? '' });
                setText('');
              }}
            >
              {node.name} <span className="quiet">{node.company}</span>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
