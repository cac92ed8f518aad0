/**
 * Ten thousand notes on two devices, a thousand of them edited on the second: loading one's own file, opening and merging the other's; and
 * how large the file is. Against Automerge and Yjs with the same data: every value of a note under its name, its words as text that merges.
 */
import { gzipSync } from 'node:zlib';
import * as automerge from '@automerge/automerge';
import * as yjs from 'yjs';
import { openFile } from '../../renderer/domain/exchange/open.ts';
import { pack } from '../../renderer/domain/exchange/pack.ts';
import { openOwn } from '../../renderer/domain/notes/decode-own.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import type { NotesState } from '../../renderer/domain/notes/note.ts';
import type { NewNote, Operation } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { inventLibrary } from '../support/invented-library.ts';
import { inventNotes, ME, penOf, SHEN, written } from '../support/invented-notes.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const SHAPE = { years: [2024, 2025, 2026], issuesOfLastYear: 11 };
const NOTES = 10_000;
const EDITED = 1_000;
const RUNS = 7;
const NOW = new Date(Date.UTC(2026, 10, 24));
const LATER = new Date(Date.UTC(2026, 10, 25));
const EDIT = '又想了一想，这里要改。';

export async function run(): Promise<Row[]> {
  const notes = inventNotes([...inventLibrary(SHAPE).articles.values()], NOTES).map((note) => ({
    ...note,
    shared: true,
  }));
  const ours = ourFiles(notes);
  const theirs = { yjs: yjsFiles(notes), automerge: automergeFiles(notes) };
  const times = { ours: [] as number[], yjs: [] as number[], automerge: [] as number[] };
  for (let turn = -1; turn < RUNS; turn += 1) {
    const took = {
      ours: time(() => mergeOurs(ours)),
      yjs: time(() => mergeYjs(theirs.yjs)),
      automerge: time(() => mergeAutomerge(theirs.automerge)),
    };
    if (turn < 0) continue; // the first is for warming up
    times.ours.push(took.ours);
    times.yjs.push(took.yjs);
    times.automerge.push(took.automerge);
  }
  const size = gzipSync(ours.second).byteLength;
  const yjsSize = gzipSync(theirs.yjs.second).byteLength;
  const what = `exchange: loading ${NOTES} notes and merging a file with ${EDITED} of them edited`;
  return [
    compared(`${what}; the ratio is to Automerge, medians of ${RUNS}`, '≤ 1/4 ×', times.ours, times.automerge, 1 / 4),
    compared(`${what}; the ratio is to Yjs, medians of ${RUNS}`, '≤ 1/2 ×', times.ours, times.yjs, 1 / 2),
    {
      what: `exchange: the file of ${NOTES} notes, gzip; the ratio is to that of Yjs`,
      bar: '≤ 1/2 ×',
      measured: `${megabytes(size)}, ${megabytes(yjsSize)}; not packed ${megabytes(Buffer.byteLength(ours.second))}, ${megabytes(theirs.yjs.second.byteLength)}`,
      ratio: size / yjsSize,
      ok: size / yjsSize <= 1 / 2,
    },
  ];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

function compared(what: string, bar: string, ours: readonly number[], peer: readonly number[], most: number): Row {
  const ratio = median(ours) / median(peer);
  return {
    what,
    bar,
    measured: `${median(ours).toFixed(0)} ms, ${median(peer).toFixed(0)} ms`,
    ratio,
    ok: ratio <= most,
  };
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

interface OurFiles {
  readonly first: string;
  readonly second: string;
}

function ourFiles(notes: readonly NewNote[]): OurFiles {
  const first = written(notes, ME, NOW);
  const edits = notes.slice(0, EDITED).map(({ id }): Operation => ({ do: 'type', id, text: EDIT }));
  const second = apply(first, { do: 'together', operations: edits }, penOf(SHEN, LATER)).state;
  return {
    first: encode(first, 'own'),
    second: pack(second, {
      audience: 'devices',
      author: SHEN,
      device: 'device-of-shen',
      at: LATER.toISOString(),
      publications: [],
      settings: null,
    }),
  };
}

function mergeOurs({ first, second }: OurFiles): number {
  const own = openOwn(first);
  const other = openFile(second);
  if (!own || !other.ok) throw new Error('a file of the bench cannot be read');
  const notes = new Map([...own.portions(NOTES)].flat().map(({ note }) => [note.id, note]));
  const mine: NotesState = { ...own.shared, notes };
  const joined = merge(mine, other.state);
  let changed = 0;
  for (const [id, note] of joined.notes) if (note !== notes.get(id)) changed += 1;
  if (changed !== EDITED) throw new Error(`${changed} notes changed, not ${EDITED}`);
  return changed;
}

interface BinaryFiles {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

function yjsFiles(notes: readonly NewNote[]): BinaryFiles {
  const first = new yjs.Doc();
  first.transact(() => {
    const all = first.getMap<yjs.Map<unknown>>('notes');
    for (const note of notes) all.set(note.id, yjsNote(note));
  });
  const second = new yjs.Doc();
  yjs.applyUpdate(second, yjs.encodeStateAsUpdate(first));
  second.transact(() => {
    for (const { id } of notes.slice(0, EDITED)) {
      const text = second.getMap<yjs.Map<unknown>>('notes').get(id)?.get('text');
      if (!(text instanceof yjs.Text)) throw new Error('no words in Yjs');
      text.delete(0, text.length);
      text.insert(0, EDIT);
    }
  });
  return { first: yjs.encodeStateAsUpdate(first), second: yjs.encodeStateAsUpdate(second) };
}

function yjsNote({ text, tags, target, ...rest }: NewNote): yjs.Map<unknown> {
  const note = new yjs.Map<unknown>(Object.entries({ ...rest, author: ME.id, at: NOW.toISOString() }));
  note.set('target', target);
  note.set('tags', new yjs.Map(tags.map((tag) => [tag, true])));
  note.set('text', new yjs.Text(text));
  return note;
}

function mergeYjs({ first, second }: BinaryFiles): number {
  const doc = new yjs.Doc();
  yjs.applyUpdate(doc, first);
  yjs.applyUpdate(doc, second);
  const { size } = doc.getMap('notes');
  if (size !== NOTES) throw new Error(`${size} notes in Yjs`);
  return size;
}

interface Shelf {
  notes: Record<string, Record<string, unknown>>;
}

function automergeFiles(notes: readonly NewNote[]): BinaryFiles {
  const plain = notes.map(({ tags, ...rest }) => [
    rest.id,
    { ...rest, author: ME.id, at: NOW.toISOString(), tags: Object.fromEntries(tags.map((tag) => [tag, true])) },
  ]);
  const first = automerge.from<{ notes: Record<string, unknown> }>({ notes: Object.fromEntries(plain) });
  const second = automerge.change(automerge.clone(first), (doc) => {
    const shelf = doc as unknown as Shelf; // as it was made above
    for (const { id } of notes.slice(0, EDITED)) automerge.updateText(shelf, ['notes', id, 'text'], EDIT);
  });
  return { first: automerge.save(first), second: automerge.save(second) };
}

function mergeAutomerge({ first, second }: BinaryFiles): number {
  const joined = automerge.merge(automerge.load<Shelf>(first), automerge.load<Shelf>(second));
  const size = Object.keys(joined.notes).length;
  if (size !== NOTES) throw new Error(`${size} notes in Automerge`);
  return size;
}
