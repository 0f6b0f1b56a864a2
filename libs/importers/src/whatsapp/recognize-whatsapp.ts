import type { ArchiveFile } from '../archive-file.js';
import { recognizedFiles } from '../recognized-files.js';
import { anyHeadTextOf } from '../head-of.js';
import { type HeadForm, messageHead } from './message-head.js';

/** Files that are something else whatever their first line says. */
const OTHER_KIND = /\.(?:csv|tsv|json|jsonl|js|html?|xml|ics|vcf|eml|mbox|md|opus|jpe?g|png|webp|mp4|m4a|pdf|docx?|xlsx?)$/i;
/** Somebody may have put a word above the chat. */
const LINES_LOOKED_AT = 5;

/** The exported chats among files, told by how their first message begins. */
export function whatsappFiles(files: readonly ArchiveFile[]) {
  return recognizedFiles(files, async (file) => ((await isWhatsApp(file)) ? file : null));
}

/** Whether a file begins as an exported chat does: a moment in brackets or before a dash, and somebody’s name or a sentence. */
async function isWhatsApp(file: ArchiveFile): Promise<boolean> {
  if (OTHER_KIND.test(file.name)) return false;
  const lines = (await anyHeadTextOf(file)).split('\n').slice(0, LINES_LOOKED_AT);
  return lines.some((line) => {
    const head = messageHead(line.replace(/\r$/, ''), null);
    return head !== null && (head.author !== null || NEEDS_NO_AUTHOR.has(head.form));
  });
}

/** Lines of the program in forms that nothing else begins with. */
const NEEDS_NO_AUTHOR: ReadonlySet<HeadForm> = new Set<HeadForm>(['bracket', 'dash']);
