/**
 * The screens over the fake boundary, without a host. The address chooses what is shown before the hash:
 * `?library=run|two|mixed|empty&settings={"paper":"night","largePrint":true}&notes=300` (so many marks).
 */
import '../../../renderer/ui/styles.ts';
import { startApp } from '../../../renderer/start-app.tsx';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../fake-bound.ts';
import { inventLibrary } from '../invented-library.ts';
import { creating, inventNotes } from '../invented-notes.ts';

const asked = new URLSearchParams(window.location.search);
const name = asked.get('library') ?? 'run';
const shape = Object.entries(LIBRARIES).find(([each]) => each === name)?.[1] ?? LIBRARIES.run;
const root = document.getElementById('root');
const bound = createFakeBound(shape, JSON.parse(asked.get('settings') ?? '{}'));
const program = root && (await startApp(root, bound, () => MOCK_NOW));
const marks = Number(asked.get('notes') ?? 0);
if (program && marks > 0) {
  const articles = [...inventLibrary(shape).articles.values()];
  const away = { ...articles[0], id: 'gone-1999-12-1', issueId: 'gone-1999-12' } as (typeof articles)[number];
  const notes = [
    ...inventNotes(articles, marks),
    ...inventNotes([away], 2).map((note) => ({ ...note, id: `away-${note.id}` })),
  ];
  await program.notes.perform(creating(notes));
}
