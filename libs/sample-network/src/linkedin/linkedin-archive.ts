import type { SampleNetwork } from '../invent-network.js';
import type { SampleFile } from '../sample-file.js';
import { connectionsFile } from './connections.js';
import type { ExportView, LinkedInEra } from './export-view.js';
import { gestureFiles } from './gesture-files.js';
import { messagesFile } from './messages.js';
import { ownerFiles } from './owner-files.js';

/**
 * The files of a LinkedIn archive asked for at a moment. An earlier moment than the network's own gives the older export
 * of the same network: fewer people, fewer messages, and the work people had then.
 */
export function linkedinArchive(network: SampleNetwork, exportedAt: Date, era: LinkedInEra): SampleFile[] {
  const view: ExportView = { network, exportedAt: exportedAt.getTime(), era };
  return [connectionsFile(view), messagesFile(view), ...gestureFiles(view), ...ownerFiles(view)];
}

/** The name LinkedIn gives the ZIP. */
export function linkedinArchiveName(exportedAt: Date): string {
  const [year, month, day] = exportedAt.toISOString().slice(0, 10).split('-');
  return `Complete_LinkedInDataExport_${month}-${day}-${year}.zip`;
}
