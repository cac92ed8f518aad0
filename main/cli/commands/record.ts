import { extname } from 'node:path';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { Article } from '../../../preload/contract/values.ts';
import { shownState } from '../../../renderer/domain/notes/aside.ts';
import { merge } from '../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../renderer/domain/notes/note.ts';
import { notesIn } from '../../../renderer/domain/notes/parts.ts';
import { type GroupRecord, groupRecord } from '../../../renderer/domain/record/group-record.ts';
import { recordMarkdown } from '../../../renderer/domain/record/record-markdown.ts';
import { readArticle } from '../../core/archive/article-queries.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { NOTHING_READ } from '../../core/profile/reader-state.ts';
import { type Arguments, type Command, readArguments, UsageError } from '../command.ts';
import { openNoteFile } from '../open-note-file.ts';
import type { Words } from '../words.ts';
import { writeWhole } from '../write-whole.ts';

export const record: Command = {
  usage:
    'record FILE.bvnotes… --article ARTICLE_ID --archive ARCHIVE --out FILE.docx|FILE.md [--passphrase PASSPHRASE]',
  run: async (argv, print, words) => {
    const options = ['article', 'archive', 'out', 'passphrase'];
    const given = readArguments(argv, { options, atLeast: 1, atMost: 1000 }, words);
    const wrong = given.positionals.find((path) => extname(path).toLowerCase() !== '.bvnotes');
    if (wrong !== undefined) throw new UsageError(words.notNotes(wrong));
    const [articleId, archive, out] = [
      needed(given, 'article', words),
      needed(given, 'archive', words),
      outOf(given, words),
    ];
    const made = groupRecord({
      article: articleIn(archive, articleId),
      notes: await notesOf(given.positionals, given.option('passphrase')),
      layers: null,
      audience: { kind: 'group' },
      edition: '2025',
      dayOf: localDay,
      words: words.record,
    });
    await writeWhole(out.path, await contentOf(made, out.ending, words));
    print(words.recorded(out.path, made.people.length, made.counts));
    return 0;
  },
};

/** What several files show together; what an undone import had brought is set aside in them, and excerpt documents are no notes. */
async function notesOf(paths: readonly string[], passphrase: string | null): Promise<NotesState> {
  let notes = EMPTY_STATE;
  for (const path of paths) notes = merge(notes, (await openNoteFile(path, passphrase)).state);
  return notesIn(shownState(notes));
}

function needed({ option }: Arguments, name: string, words: Words): string {
  const value = option(name);
  if (value === null) throw new UsageError(words.notGiven(name));
  return value;
}

function outOf(given: Arguments, words: Words): { readonly path: string; readonly ending: '.docx' | '.md' } {
  const path = needed(given, 'out', words);
  const ending = extname(path).toLowerCase();
  if (ending !== '.docx' && ending !== '.md') throw new UsageError(words.notARecord(path));
  return { path, ending };
}

/** @throws FailureError `not-found`, and those of an archive that cannot be opened */
function articleIn(path: string, articleId: string): Article {
  const archive = openIssueFile(path);
  try {
    const article = readArticle(archive, NOTHING_READ, articleId);
    if (!article) throw new FailureError('not-found', {}, { article: articleId });
    return article;
  } finally {
    archive.close();
  }
}

async function contentOf(made: GroupRecord, ending: '.docx' | '.md', words: Words): Promise<string | Uint8Array> {
  if (ending === '.md') return recordMarkdown(made, words.record);
  const { recordDocx } = await import('../../../renderer/domain/word/record-docx.ts');
  return recordDocx(made, words.record, { creator: '', created: new Date().toISOString() });
}

/** The day of an instant where the command is run: 2026-11-25. */
function localDay(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
