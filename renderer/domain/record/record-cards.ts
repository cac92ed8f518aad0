/** Which notes a record shows, and under which of them an answer stands. What is not to be seen leaves no trace, not even its place. */
import { cardOf, type NoteCard } from '../notes/card.ts';
import type { NotesState } from '../notes/note.ts';
import { notesIn } from '../notes/parts.ts';

/** For whom it is. A group sees what is shared; the owner of the profile may ask to see their own private notes too. */
export type RecordAudience =
  | { readonly kind: 'group' }
  | { readonly kind: 'owner'; readonly id: string; readonly includePrivate: boolean };

export interface WhatIsShown {
  readonly articleId: string;
  readonly notes: NotesState;
  /** Ids of people: notes are shown that they made or gave a wording to, with all wordings. `null` shows everybody's. */
  readonly layers: readonly string[] | null;
  readonly audience: RecordAudience;
}

export interface ShownCard {
  readonly card: NoteCard;
  /** The note under which it stands; `null` of one that stands by itself. */
  readonly above: NoteCard | null;
  /** An answer whose question is not shown: it stands by itself. */
  readonly isCutOff: boolean;
}

/** In no order. An answer to an answer that is not shown stands under what that one answered. */
export function shownCards(asked: WhatIsShown): readonly ShownCard[] {
  const all = new Map([...notesIn(asked.notes).notes].map(([id, note]) => [id, cardOf(note, asked.notes.people)]));
  const aboveOf = (card: NoteCard): NoteCard | null => {
    const seen = new Set([card.id]);
    for (let at = card.replyTo; at !== null && !seen.has(at); ) {
      seen.add(at);
      const found = all.get(at);
      if (found && isShown(found, asked)) return found;
      at = found?.replyTo ?? null;
    }
    return null;
  };
  return [...all.values()]
    .filter((card) => isShown(card, asked))
    .map((card) => ({ card, chain: chainOf(card, aboveOf) }))
    .filter(({ chain }) => chain.at(-1)?.articleId === asked.articleId)
    .map(({ card, chain: [, above = null] }) => ({ card, above, isCutOff: card.replyTo !== null && above === null }));
}

/**
 * A note, what it answers, and so on to the first. Answers that answer each other in a ring, which no program of ours writes, all
 * stand under the one with the least id.
 */
function chainOf(card: NoteCard, aboveOf: (card: NoteCard) => NoteCard | null): readonly NoteCard[] {
  const chain = [card];
  for (let above = aboveOf(card); above !== null; above = aboveOf(above)) {
    const known = chain.indexOf(above);
    if (known >= 0) {
      const ring = chain.slice(known);
      const first = ring.reduce((one, other) => (one.id < other.id ? one : other));
      return card === first ? [card] : [card, first];
    }
    chain.push(above);
  }
  return chain;
}

function isShown(card: NoteCard, { layers, audience }: WhatIsShown): boolean {
  if (card.standing === 'deleted') return false;
  const isAskedFor = audience.kind === 'owner' && audience.includePrivate && card.author.id === audience.id;
  if (!card.shared && !isAskedFor) return false;
  return layers === null || [card, ...card.wordings].some(({ author }) => layers.includes(author.id));
}
