import { createSpotlight, Spotlight } from '@mantine/spotlight';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Keycap } from '../../ui/keycap';
import { useRested } from '../../ui/use-rested';
import { FindContactsDocument } from './find.generated';
import { matching } from './matching';

export interface PaletteChoice {
  readonly label: string;
  /** The keys that do the same without the palette, parted by a blank. */
  readonly keys?: string;
  readonly run: () => void;
}

interface PaletteProps {
  /** What can be done on the page behind. */
  readonly here: readonly PaletteChoice[];
  readonly places: readonly PaletteChoice[];
  readonly actions: readonly PaletteChoice[];
  readonly openContact: (id: string) => void;
  readonly close: () => void;
}

const REST_MILLISECONDS = 120;
/** A choice that moves the focus must come after the palette has given it back. */
const CLOSED_MILLISECONDS = 150;
const [store, palette] = createSpotlight();

/** One field for every page, every action and every person. */
export function Palette({ here, places, actions, openContact, close }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const text = useRested(typed.trim(), REST_MILLISECONDS);
  const [{ data }] = useQuery({ query: FindContactsDocument, variables: { text }, pause: text === '' });
  const people = text === '' ? [] : (data?.contacts.edges ?? []);
  useEffect(() => palette.open(), []);
  // People arrive later than what was typed; Enter then means the first line again.
  const found = people.map(({ node }) => node.id).join();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found !== '') selectFirst(list.current);
  }, [found]);

  const group = (label: string, choices: readonly PaletteChoice[]) => {
    const shown = matching(choices, typed);
    if (shown.length === 0) return null;
    return (
      <Spotlight.ActionsGroup label={label}>
        {shown.map((choice) => (
          <Spotlight.Action
            key={choice.label}
            label={choice.label}
            rightSection={choice.keys === undefined ? undefined : <Keycaps keys={choice.keys} />}
            onClick={() => window.setTimeout(choice.run, CLOSED_MILLISECONDS)}
          />
        ))}
      </Spotlight.ActionsGroup>
    );
  };

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={close}
      attributes={{ content: { 'aria-label': 'Find or do' } }}
      scrollable
      maxHeight={440}
      radius="md"
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 100 }}
    >
      <Spotlight.Search
        aria-label="Find or do"
        placeholder="A person, a page, something to do"
        leftSection={<IconSearch size={16} />}
      />
      <Spotlight.ActionsList ref={list}>
        {people.length > 0 && (
          <Spotlight.ActionsGroup label="People">
            {people.map(({ node }) => (
              <Spotlight.Action
                key={node.id}
                label={node.name}
                description={[node.role, node.company].filter(Boolean).join(', ')}
                onClick={() => openContact(node.id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {group('On this page', here)}
        {group('Pages', places)}
        {group('Actions', actions)}
        {people.length + matching([...here, ...places, ...actions], typed).length === 0 && (
          <Spotlight.Empty>Nothing has this name.</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

const Keycaps = ({ keys }: { readonly keys: string }) => keys.split(' ').map((key) => <Keycap key={key}>{key}</Keycap>);

/** Spotlight selects by an attribute, and only when somebody types; it offers no way to say so from outside. */
function selectFirst(list: HTMLElement | null): void {
  const choices = [...(list?.querySelectorAll('[data-action]') ?? [])];
  choices.forEach((choice) => choice.removeAttribute('data-selected'));
  choices[0]?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
