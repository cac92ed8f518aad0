/** A note as paragraphs: who and when, what it was written to, its words, its tags, and what was answered. */
import type { FlowNote } from '../flow.ts';
import type { Text } from './block.ts';
import type { SetPiece } from './cells.ts';
import { piece } from './citation.ts';
import type { Setting } from './setting.ts';

export type SetText = (pieces: readonly SetPiece[], setting: Setting, source: string | null) => Text;

export interface NoteSettings {
  readonly words: Setting;
  readonly quotation: Setting;
  readonly reply: Setting;
  /** Code points of what it was written to that are enough to find the place. */
  readonly quoted: number;
}

/** A mark without words, tags or answers has nothing to print. */
export const saysSomething = ({ text, tags, replies }: FlowNote): boolean =>
  text.trim() !== '' || tags.length > 0 || replies.length > 0;

export function noteTexts(
  note: FlowNote,
  settings: NoteSettings,
  set: SetText,
  source: string | null,
): readonly Text[] {
  const { person, day, quotation, text, tags, replies } = note;
  const texts: Text[] = [set(head(person, day), settings.words, source)];
  if (quotation !== '') texts.push(set([piece(shortened(quotation, settings.quoted))], settings.quotation, source));
  for (const words of paragraphsOf(text)) texts.push(set([piece(words)], settings.words, source));
  if (tags.length > 0) texts.push(set([piece(tags.map((tag) => `#${tag}`).join(' '))], settings.words, source));
  for (const reply of replies) {
    texts.push(set(head(reply.person, reply.day), settings.reply, source));
    for (const words of paragraphsOf(reply.text)) texts.push(set([piece(words)], settings.reply, source));
  }
  return texts;
}

const head = (person: string, day: string): readonly SetPiece[] => [piece(person, true), piece(`\u3000${day}`)];
const paragraphsOf = (text: string): readonly string[] => text.split(/\r?\n/u).filter((words) => words.trim() !== '');

/** What stands in full in the text beside it need not be printed twice. */
function shortened(quotation: string, most: number): string {
  const characters = Array.from(quotation.replace(/\s+/gu, ' '));
  return `“${characters.length > most ? `${characters.slice(0, most).join('')}……` : characters.join('')}”`;
}
