import { expect, test } from 'vitest';
import { excerptsOf } from '../../../../renderer/domain/excerpts/excerpt-notes.ts';
import { addItems, newDocument, removeItems } from '../../../../renderer/domain/excerpts/excerpt-operations.ts';
import { passage } from '../../../support/excerpt-desk.ts';
import { marking, type NotesWindow, opened, openWindow, stored } from '../../../support/notes-window.ts';

const documentsIn = (window: NotesWindow) =>
  excerptsOf(window.snapshot().excerpts).map(({ id, items }) => [id, items.map((item) => item.id)]);

async function written() {
  const { core, window } = await opened();
  await window.perform(newDocument({ id: 'doc', title: '摘编', byline: '' }));
  await window.perform(addItems({ id: 'doc', items: [] }, [passage('p'), passage('q')], null));
  await window.perform(marking('n', '问一问', 'yunjiang/2026/11/3'));
  return { core, window };
}

test('a document stands in the same table as the notes and in the note file, and apart from them on the screens', async () => {
  const { core, window } = await written();
  expect([...window.snapshot().notes.notes.keys()]).toEqual(['n']);
  expect(documentsIn(window)).toEqual([['doc', ['p', 'q']]]);
  expect([...(await stored(window.factory)).notes.keys()].sort()).toEqual(['doc', 'n', 'p', 'q']);
  await window.settled();
  expect([...core.state().notes.keys()].sort()).toEqual(['doc', 'n', 'p', 'q']);
  const again = openWindow(core, { factory: window.factory });
  await again.open();
  expect(documentsIn(again)).toEqual([['doc', ['p', 'q']]]);
  expect([...again.snapshot().notes.notes.keys()]).toEqual(['n']);
});

test('it is undone and done again among the steps of the notes, and another window sees it', async () => {
  const { core, window } = await written();
  await window.settled();
  const other = openWindow(core);
  await other.open();
  await window.perform(removeItems(['p']));
  await window.undo();
  await window.undo();
  expect(documentsIn(window)).toEqual([['doc', ['p', 'q']]]);
  expect([...window.snapshot().notes.notes.values()].filter(({ deletions }) => deletions.length === 0)).toEqual([]);
  await window.redo();
  await window.redo();
  expect(documentsIn(window)).toEqual([['doc', ['q']]]);
  await window.settled();
  await expect.poll(() => documentsIn(other)).toEqual([['doc', ['q']]]);
});

test('passages of an open article that come before their document are shown nowhere until it is there', async () => {
  const { core, window } = await written();
  await window.settled();
  const again = openWindow(core, { factory: window.factory });
  const opening = again.open();
  await again.openArticle('yunjiang/2026/11/3');
  expect([...again.snapshot().notes.notes.keys()]).toEqual(['n']);
  await opening;
  expect(documentsIn(again)).toEqual([['doc', ['p', 'q']]]);
});
