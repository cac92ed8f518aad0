/**
 * Readest: the JSON export (readest/readest, apps/readest-app/src/services/annotation/providers/readest.ts,
 * `ReadestAnnotationExport`: `{$format: 'readest-annotations', version, exportedAt, book, annotations}`), and the `booknotes` of a book's
 * own configuration, which have the same fields and `deletedAt` (apps/readest-app/src/types/book.ts, `BookNote`). It keeps no
 * surroundings of a passage, and nobody's name.
 */
import { z } from 'zod';
import { key, label, words } from './caps.ts';
import { type ForeignMark, type ForeignMarks, gather, wordsAlone } from './foreign-mark.ts';
import { instantOf } from './instants.ts';
import { pigmentOf } from './pigments.ts';

const READEST_FORMAT = 'readest-annotations';

const fileShape = z.looseObject({
  book: z.looseObject({ title: label.catch('') }).catch({ title: '' }),
  annotations: z.array(z.unknown()).optional(),
  booknotes: z.array(z.unknown()).optional(),
});

const noteShape = z.looseObject({
  id: key.min(1),
  type: z.enum(['annotation', 'bookmark', 'excerpt', 'notebook']),
  text: words.default(''),
  note: words.default(''),
  style: key.catch(''),
  color: key.catch(''),
  createdAt: z.number().catch(-1),
  updatedAt: z.number().catch(-1),
  deletedAt: z.number().nullable().catch(null),
});

export const isReadest = (json: Readonly<Record<string, unknown>>): boolean =>
  json['$format'] === READEST_FORMAT || Array.isArray(json['booknotes']);

export function readReadest(json: unknown): ForeignMarks {
  const file = fileShape.safeParse(json);
  if (!file.success) return { marks: [], skipped: 1 };
  const { book, annotations, booknotes } = file.data;
  return gather(annotations ?? booknotes ?? [], (entry) => read(entry, book.title));
}

function read(entry: unknown, title: string): readonly ForeignMark[] {
  const shaped = noteShape.safeParse(entry);
  if (!shaped.success) return [];
  const { id, type, text, note, style, color, createdAt, updatedAt, deletedAt } = shaped.data;
  // A bookmark's text is a stretch of the page, not what anybody chose.
  if (type === 'bookmark' || deletedAt || text.trim() + note.trim() === '') return [];
  return [
    {
      source: 'readest',
      externalId: id,
      title,
      ...wordsAlone(text),
      text: note,
      pigment: pigmentOf(color),
      style: type !== 'annotation' ? 'none' : style === 'underline' || style === 'squiggly' ? 'underline' : 'highlight',
      at: instantOf(createdAt),
      changedAt: instantOf(updatedAt),
    },
  ];
}
