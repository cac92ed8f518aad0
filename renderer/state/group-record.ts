/** 学习记录: an article with everybody's shared marks under each paragraph, as a file. The people whose marks are put away are left out. */
import type { Article } from '../../preload/contract/values.ts';
import type { NotesState } from '../domain/notes/note.ts';
import { groupRecord } from '../domain/record/group-record.ts';
import { recordMarkdown } from '../domain/record/record-markdown.ts';
import { recordWordsIn } from '../domain/record/record-words.ts';
import { localDay } from '../messages/calendar.ts';
import type { Program } from './program.ts';

export const RECORD_FORMATS = ['docx', 'md'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

const TYPES: Readonly<Record<RecordFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown;charset=utf-8',
};

export interface RecordFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function recordFile(program: Program, article: Article, format: RecordFormat): Promise<RecordFile> {
  const { settings } = program.store.getState();
  const { owner, notes } = program.notes.snapshot();
  const words = recordWordsIn(settings.current.language);
  const now = program.now().toISOString();
  const record = groupRecord({
    article,
    notes,
    layers: layersShown(notes, settings.current.hiddenPeople),
    audience: { kind: 'group' },
    edition: settings.current.citationEdition,
    dayOf: localDay,
    words,
  });
  const name = `${words.record} ${article.title} ${localDay(now)}.${format}`;
  if (format === 'md') return { name, type: TYPES.md, bytes: new TextEncoder().encode(recordMarkdown(record, words)) };
  // Large, and wanted seldom.
  const { recordDocx } = await import('../domain/word/record-docx.ts');
  const bytes = await recordDocx(record, words, { creator: owner.name, created: now });
  return { name, type: TYPES.docx, bytes: new Uint8Array(bytes) };
}

/** `null` for everybody's. */
function layersShown({ notes }: NotesState, hidden: readonly string[]): readonly string[] | null {
  if (hidden.length === 0) return null;
  const writers = [...notes.values()].flatMap(({ birth, versions }) => [
    birth.author.id,
    ...versions.map(({ author }) => author),
  ]);
  return [...new Set(writers)].filter((id) => !hidden.includes(id));
}
