import { isRefusal } from '#vocabulary';
import { contactEvents } from './contact-events/contact-events-command.js';
import type { Evaluation } from './evaluation.js';
import { experts } from './experts/experts-command.js';
import { identity } from './identity/identity-command.js';
import { names } from './identity/names-command.js';
import { replyAfterOutreach } from './reply/reply-command.js';
import { tieStrength } from './tie-strength/tie-strength-command.js';

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  'contact-events': contactEvents,
  'reply-after-outreach': replyAfterOutreach,
  'tie-strength': tieStrength,
  identity,
  names,
  experts,
};

const HELP = `Measures the product's own scorers on data with a known answer; writes nothing. Files may be gzipped.

${Object.values(EVALUATIONS)
  .map(({ usage }) => `  npm run evaluate -- ${usage}`)
  .join('\n')}
`;

/** `tieline evaluate KIND …`: how well a scorer does, as text or, with `--json`, as one object. */
export async function evaluate([kind, ...args]: readonly string[]): Promise<number> {
  const evaluation = kind === undefined ? undefined : EVALUATIONS[kind];
  if (evaluation === undefined) {
    console.error(HELP);
    return 2;
  }
  try {
    const result = await evaluation.run(args);
    if (isRefusal(result)) {
      console.error(result.reason);
      return 2;
    }
    console.log(args.includes('--json') ? JSON.stringify(result.figures) : result.text);
    return 0;
  } catch (fault) {
    const complaint = complaintOf(fault);
    if (complaint === null) throw fault;
    console.error(`${complaint}\n  ${evaluation.usage}`);
    return 2;
  }
}

/** What `parseArgs` and the file system say of options and paths that are not there; null for other faults. */
function complaintOf(fault: unknown): string | null {
  if (typeof fault !== 'object' || fault === null || !('code' in fault) || !('message' in fault)) return null;
  return /^(?:ERR_PARSE_ARGS|ENOENT|EISDIR|EACCES|Z_)/.test(String(fault.code)) ? String(fault.message) : null;
}
