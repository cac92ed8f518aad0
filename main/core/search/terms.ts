/** A query's word as search compares it: the forms it may take in the text, and how each is asked of the index. */
import { foldedText } from './fold.ts';
import { simplifiedCharacter, simplifiedPhrase } from './simplified.ts';
import { isWordCharacter, phraseOf, type TermPhrase } from './tokens.ts';

export interface Form extends TermPhrase {
  readonly folded: string;
}

export interface Term {
  /** How the text may say it; any of them will do, what was typed comes first. */
  readonly strict: readonly Form[];
  /** Looked for only where no strict form is found: any punctuation stands for any other, and doubtful conversions count. */
  readonly loose: readonly Form[];
}

export function termsOf(words: readonly string[]): Term[] {
  return [...new Set(words)].map(termOf).filter((term) => term.strict.length > 0);
}

function termOf(word: string): Term {
  const typed = foldedText(word);
  const converted = foldedText(simplifiedPhrase(word.normalize('NFKC')));
  // 後 may be the simplified 後 of a name; 發 is nothing but traditional, and shows that the whole word was typed so.
  const surelyTraditional = [...word].some((character) => simplifiedCharacter(character) !== character);
  return {
    strict: formsOf(surelyTraditional ? [typed, converted] : [typed]),
    loose: formsOf([typed, converted].map(withoutOuterGaps)),
  };
}

function formsOf(folded: readonly string[]): Form[] {
  return [...new Set(folded)].filter((form) => form !== '').map((form) => ({ folded: form, ...phraseOf(form) }));
}

/** 【云江】来信 -> 云江】来信. */
function withoutOuterGaps(folded: string): string {
  const characters = [...folded];
  const first = characters.findIndex(isWordCharacter);
  const last = characters.findLastIndex(isWordCharacter);
  return first === -1 ? '' : characters.slice(first, last + 1).join('');
}
