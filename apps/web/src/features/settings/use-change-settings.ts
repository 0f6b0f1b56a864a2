import { useWrite } from '../../graphql/use-write';
import { useToast } from '../../ui/toast';
import { type ChangeSettingsInput, ChangeSettingsDocument, type OwnSettingsFragment } from './settings.generated';

/** Keeps a changed setting and offers the way back. */
export function useChangeSettings(settings: OwnSettingsFragment): (input: ChangeSettingsInput) => void {
  const change = useWrite(ChangeSettingsDocument);
  const say = useToast();
  return (input) => {
    const isSetting = (key: string): key is keyof OwnSettingsFragment => key in settings;
    const before = Object.fromEntries(Object.keys(input).flatMap((key) => (isSetting(key) ? [[key, settings[key]]] : [])));
    void change({ input }).then((answer) => {
      if (answer !== null) say({ says: 'Kept.', undo: () => void change({ input: before }) });
    });
  };
}
