/**
 * The screens over the fake boundary, without a host. The address chooses what is shown before the hash:
 * `?library=run|two|mixed|empty&settings={"paper":"night","largePrint":true}&notes=300` (so many marks).
 */
import '../../../renderer/ui/styles.ts';
import type { Bound } from '../../../preload/contract/contract.ts';
import { success } from '../../../preload/contract/failure.ts';
import type { Article } from '../../../preload/contract/values.ts';
import { encode } from '../../../renderer/domain/notes/encode.ts';
import type { NewNote } from '../../../renderer/domain/notes/operation.ts';
import { startApp } from '../../../renderer/start-app.tsx';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../fake-bound.ts';
import { inventLibrary } from '../invented-library.ts';
import { creating, inventNotes, ME, written } from '../invented-notes.ts';

const asked = new URLSearchParams(window.location.search);
const name = asked.get('library') ?? 'run';
const shape = Object.entries(LIBRARIES).find(([each]) => each === name)?.[1] ?? LIBRARIES.run;
const root = document.getElementById('root');
const marks = Number(asked.get('notes') ?? 0);
const articles = [...inventLibrary(shape).articles.values()];
const notes = inventNotes(articles, marks);
const fake = createFakeBound(shape, JSON.parse(asked.get('settings') ?? '{}'));
const bound: Bound = { ...fake, notes: { ...fake.notes, ...backupsOf(notes) } };
const program = root && (await startApp(root, bound, () => MOCK_NOW));
if (program && marks > 0) await program.notes.perform(creating([...notes, ...absentNotes()]));

/** Marks in an issue that is not on the shelf. */
function absentNotes(): readonly NewNote[] {
  const [article] = articles;
  if (!article) return [];
  const gone: Article = { ...article, id: 'yunjiang-1999-12-0', issueId: 'yunjiang-1999-12' };
  return inventNotes([gone], 2).map((note) => ({ ...note, id: `away-${note.id}` }));
}

/** A backup from yesterday, when half of the marks were there, and one more that is not there any longer. */
function backupsOf(all: readonly NewNote[]): Pick<Bound['notes'], 'backups' | 'readBackup'> {
  const yesterday = new Date(MOCK_NOW.getTime() - 26 * 3_600_000);
  const [first] = all;
  const half = all.slice(0, all.length / 2);
  const then = encode(written(first ? [...half, { ...first, id: 'lost' }] : [], ME, yesterday));
  const backup = {
    name: '2026-11-23.bvnotes',
    writtenAt: yesterday.toISOString(),
    bytes: then.length,
    notes: half.length + 1,
    verified: true,
  };
  return {
    backups: async () => success(marks > 0 ? [backup] : []),
    readBackup: async () => success(then),
  };
}
