/** Fields a message begins with; two of them are no coincidence. */
const KNOWN =
  /^(?:from|to|cc|bcc|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|x-gm-thrid|x-gmail-labels|reply-to|sender|x-original-to|envelope-to|dkim-signature|arc-seal|arc-message-signature|authentication-results|in-reply-to|references|x-[\w-]+|status)$/i;
const KNOWN_MIN = 2;

/** Whether a file begins as a mailbox or a message does, whatever its name says. Looks at the first 4 kB. */
export function looksLikeMail(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, '');
  // Apple Mail puts the number of bytes on a line of its own before the message.
  const lines = text
    .replace(/^\d{1,10} *\r?\n/, '')
    .replace(/^\s+(?=\S)/, '')
    .split(/\r?\n/);
  const start = /^From \S+/.test(lines[0] ?? '') ? 1 : 0;
  let known = 0;
  let fields = 0;
  for (const line of lines.slice(start, start + 60)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) || line.startsWith('>From ')) continue;
    const name = /^([!-9;-~]{1,100})[ \t]*:/.exec(line)?.[1];
    if (name === undefined) return known >= KNOWN_MIN && fields > 3;
    fields++;
    if (KNOWN.test(name)) known++;
  }
  return known >= (start === 1 ? 1 : KNOWN_MIN);
}
