import { inParts } from '../../graphql/in-parts';
import { useWrite } from '../../graphql/use-write';
import { count, dayAfter, dayIn, exactDay } from '../../ui/dates';
import { useClock } from '../../ui/now';
import { useToast } from '../../ui/toast';
import { alike } from './alike';
import {
  ChangeContactsDocument,
  type ChangeContactsInput,
  type ContactRowFragment,
  DeleteContactsDocument,
  TagContactsDocument,
} from './contact-list.generated';

/** What can be done with several people at once. Each answers whether everybody was written, and says so with a way back where there is one. */
export interface Bulk {
  readonly tag: (label: string) => Promise<boolean>;
  readonly pause: (days: number) => Promise<boolean>;
  readonly suggestNever: () => Promise<boolean>;
  readonly suggestAgain: () => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
}

export function useBulk(people: readonly ContactRowFragment[]): Bulk {
  const tag = useWrite(TagContactsDocument);
  const change = useWrite(ChangeContactsDocument);
  const remove = useWrite(DeleteContactsDocument);
  const say = useToast();
  const { now, zone } = useClock();
  const ids = people.map(({ id }) => id);
  const everybody = count(people.length, 'contact');

  const putBack = async () => {
    for (const { ids: group, input } of alike(people)) {
      if (!(await inParts(group, (contacts) => change({ contacts, input })))) return;
    }
  };
  const suggest = async (input: ChangeContactsInput, says: string) => {
    const isWritten = await inParts(ids, (contacts) => change({ contacts, input }));
    if (isWritten) say({ says, undo: () => void putBack() });
    return isWritten;
  };

  return {
    async tag(label) {
      const untagged = people.filter(({ tags }) => !tags.includes(label)).map(({ id }) => id);
      const isWritten = await inParts(ids, (contacts) => tag({ contacts, add: [label], remove: [] }));
      const undo = () => void inParts(untagged, (contacts) => tag({ contacts, add: [], remove: [label] }));
      if (isWritten) say({ says: `Tagged ${everybody} with ${label}.`, undo });
      return isWritten;
    },
    pause(days) {
      const until = dayAfter(dayIn(now, zone), days);
      return suggest({ snoozedUntil: until, isNever: false }, `${everybody}: not suggested before ${exactDay(until)}.`);
    },
    suggestNever: () => suggest({ isNever: true }, `${everybody}: never suggested again.`),
    suggestAgain: () => suggest({ isNever: false, snoozedUntil: null }, `${everybody}: may be suggested again.`),
    async remove() {
      const isWritten = await inParts(ids, (contacts) => remove({ contacts }));
      if (isWritten) say({ says: `Deleted ${everybody}.` });
      return isWritten;
    },
  };
}
