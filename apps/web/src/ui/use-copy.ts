import { useToast } from './toast';

/** Copies a text, and says so. */
export function useCopy(): (text: string) => void {
  const say = useToast();
  return (text) => {
    // Browsers give no clipboard to pages that came without TLS from another machine.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const copied = clipboard === undefined ? Promise.reject(new Error('no clipboard')) : clipboard.writeText(text);
    copied.then(
      () => say({ says: 'Copied.' }),
      () => say({ says: 'The browser does not let this page copy. Select the text and copy it yourself.', isTrouble: true }),
    );
  };
}
