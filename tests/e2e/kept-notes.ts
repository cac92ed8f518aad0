/** Notes that are there before a story begins, kept through the host as another window would. */
import type { Page } from '@playwright/test';
import type { NotesOpened } from '../../preload/contract/note-values.ts';
import type { Article } from '../../preload/contract/values.ts';
import { pack } from '../../renderer/domain/exchange/pack.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { deskNotes } from '../support/desk-notes.ts';
import { inventNotes, ME, penOf, SHEN, written } from '../support/invented-notes.ts';
import { callHost, sampleIds } from './host-calls.ts';

const NOW = new Date();

/** Marks of two people in the speech, kept through the host as another window would. */
export async function withNotes(page: Page, count = 24): Promise<Article> {
  const { articleId } = await sampleIds(page);
  const article = await callHost<Article>(page, 'library.article', { articleId });
  const mine = inventNotes([article], count);
  const hers = inventNotes([article], 2).map((note) => ({
    ...note,
    id: `hers-${note.id}`,
    text: '可对照第二十四页附图',
  }));
  const state = written(hers, SHEN, NOW, written(mine, ME, NOW));
  const named = apply(state, { do: 'tag', id: mine[0]?.id ?? '', tag: '要紧', on: true }, penOf(ME, NOW)).state;
  await keep(page, encode(named));
  return article;
}

/** What a member of the group hands over: more of her marks, and other words on one of the notes that are here. */
export async function disputedFile(page: Page, now = NOW): Promise<string> {
  const { articleId } = await sampleIds(page);
  const article = await callHost<Article>(page, 'library.article', { articleId });
  const { person } = await callHost<NotesOpened>(page, 'notes.open', { known: null });
  const read = decode(deskNotes(article, { id: person, name: '许知渔' }, now));
  if (!read.ok) throw new Error(`the notes of the desk are refused: ${read.refusal.kind}`);
  const { state } = read;
  const note = [...state.notes.values()].find(({ versions }) => versions.length > 0);
  if (!note) throw new Error('no note of the desk has words');
  const [mine, theirs] = ['以水务站的记录为准。', '两处的记录都列出来，请秦阿婆到会上讲一讲。'].map((text, index) => {
    const who = index === 0 ? ME : SHEN;
    return apply(state, { do: 'write', id: note.id, wordings: [{ text, author: who.id }] }, penOf(who, now)).state;
  });
  if (!mine || !theirs) throw new Error('two people write');
  await keep(page, encode(mine));
  const hers = inventNotes([article], 3).map((each) => ({ ...each, id: `more-${each.id}`, shared: true }));
  return pack(written(hers, SHEN, now, theirs), {
    audience: 'group',
    author: SHEN,
    device: penOf(SHEN, now).clock.device,
    at: now.toISOString(),
    publications: ['云江议事'],
    settings: null,
  });
}

/** The few notes of a study group on the speech. */
export async function withDeskNotes(page: Page, now = NOW): Promise<void> {
  const { articleId } = await sampleIds(page);
  const article = await callHost<Article>(page, 'library.article', { articleId });
  const { person } = await callHost<NotesOpened>(page, 'notes.open', { known: null });
  await keep(page, deskNotes(article, { id: person, name: '许知渔' }, now));
}

const keep = (page: Page, file: string): Promise<unknown> =>
  callHost(page, 'notes.keep', { window: 'story', file: new TextEncoder().encode(file) });
