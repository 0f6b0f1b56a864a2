import { expect } from '@jest/globals';
import type { Export } from './an-export.js';
import { atRest, commit, type ImportSeen, type Report, undo, upload } from './an-import.js';
import type { Installation } from './an-installation.js';
import { fingerprintOf } from './rows-of-owner.js';

/**
 * The life of an import in an empty account: it is previewed and committed, and its numbers add up; it changes nothing when
 * it comes again; taken back, the one and then the other, it leaves no row.
 *
 * @param particular what else must hold of this preview and this report
 */
export async function thereAndBack(
  installation: Installation,
  archive: Export,
  particular: { previewed(this: void, seen: ImportSeen): void; committed(this: void, report: Report): void },
): Promise<void> {
  const member = await installation.aMember();
  const empty = await fingerprintOf(installation, member);
  const first = await upload(installation, member, archive);
  const seen = await atRest(member, first);
  expect(seen).toMatchObject({ state: 'PREVIEWED', refusal: null });
  particular.previewed(seen);

  const { report } = await commit(member, first);
  expect(report.kept + report.setAside + report.problems).toBe(report.read);
  particular.committed(report);
  const after = await fingerprintOf(installation, member);
  expect(after).not.toEqual(empty);

  const second = await atRest(member, await upload(installation, member, archive, true));
  expect(second.report.counts.filter(({ kind, count }) => /New|Changed|Matched$/.test(kind) && count > 0)).toEqual([]);
  expect(await fingerprintOf(installation, member)).toEqual(after);

  expect((await undo(member, second.id)).state).toBe('UNDONE');
  expect(await fingerprintOf(installation, member)).toEqual(after);
  expect((await undo(member, first)).state).toBe('UNDONE');
  expect(await fingerprintOf(installation, member)).toEqual(empty);
}
