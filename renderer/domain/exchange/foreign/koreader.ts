/**
 * The JSON of KOReader's exporter: one book as `{title, author, entries, created_on, version: 'json/…'}`, several as `{documents: […]}`
 * (koreader/koreader, plugins/exporter.koplugin/target/json.lua); an entry is `{sort, page, time, text, note, chapter, drawer, color}`
 * (plugins/exporter.koplugin/clip.lua, `parseAnnotations`). `author` is the book's. `time` is when the mark was made, in seconds; it
 * is by this that KOReader itself knows a mark again. When it was changed is not exported.
 */
import { z } from 'zod';
import { fingerprint } from '../../notes/fingerprint.ts';
import { canonical } from '../../notes/json.ts';
import { key, label, words } from './caps.ts';
import { type ForeignMark, type ForeignMarks, gather, wordsAlone } from './foreign-mark.ts';
import { instantOf } from './instants.ts';
import { pigmentOf } from './pigments.ts';

const bookShape = z.looseObject({
  title: label.catch(''),
  /** Lua writes an empty list as an empty object. */
  entries: z.array(z.unknown()).catch([]),
});

const entryShape = z.looseObject({
  sort: key.catch('highlight'),
  time: z.number().catch(-1),
  text: words.default(''),
  note: words.default(''),
  drawer: key.catch(''),
  color: key.catch(''),
});

export const isKoreader = (json: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(json['documents'])
    ? json['documents'].every((book) => typeof book === 'object' && book !== null && 'entries' in book)
    : 'entries' in json && ('title' in json || 'version' in json);

export function readKoreader(json: unknown): ForeignMarks {
  const several = z.looseObject({ documents: z.array(z.unknown()) }).safeParse(json);
  const books = (several.success ? several.data.documents : [json]).map((book): ForeignMarks => {
    const shaped = bookShape.safeParse(book);
    if (!shaped.success) return { marks: [], skipped: 1 };
    return gather(shaped.data.entries, (entry) => read(entry, shaped.data.title));
  });
  return {
    marks: books.flatMap(({ marks }) => marks),
    skipped: books.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

function read(entry: unknown, title: string): readonly ForeignMark[] {
  const shaped = entryShape.safeParse(entry);
  if (!shaped.success) return [];
  const { sort, time, text, note, drawer, color } = shaped.data;
  if (sort === 'bookmark' || text.trim() + note.trim() === '') return [];
  const isLine = drawer === 'underscore' || drawer === 'strikeout';
  return [
    {
      source: 'koreader',
      externalId: fingerprint(canonical([title, time, text])),
      title,
      ...wordsAlone(text),
      text: note,
      pigment: pigmentOf(color),
      style: isLine ? 'underline' : 'highlight',
      at: instantOf(time * 1000),
      changedAt: null,
    },
  ];
}
