/**
 * Folded text -> what stands in the FTS5 table, and a term -> the FTS5 phrase that finds it.
 *
 * A run is a stretch of word characters (letters, digits, ideographs, symbols such as emoji: all that is neither punctuation
 * nor space). The run 绿水青 becomes the tokens 绿水 水青 青: its bigrams, and its last character alone. So a piece of a run is a
 * phrase of bigrams; the single character closes the run, so that no phrase can reach over into the next one unnoticed; and one
 * character is a prefix (青*). The tokenizer is `ascii`: it keeps every code point above 127 and every ASCII letter and digit as
 * it is, and of ASCII nothing else is a word character here. What stands between runs is listed once an article, as marks.
 */

/** What FTS5 is asked for a term. */
export interface TermPhrase {
  /** An FTS5 string, or `null` when the term has no word character. */
  readonly phrase: string | null;
  /** The term's marks as FTS5 strings: the article must have them all. */
  readonly marks: readonly string[];
  /** The phrase, or the one mark, finds the term exactly; otherwise the text has to be compared. */
  readonly exact: boolean;
}

const ASCII_WORD = /^[0-9a-z]$/;
const GAP = /^[\p{P}\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]$/u;

/** Per UTF-16 unit: 0 not yet known, 1 a word character, 2 a gap. */
const kinds = new Uint8Array(0x10000);

export function isWordCharacter(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (character.length !== 1) return character !== '' && !GAP.test(character);
  let kind = kinds[unit] ?? 0;
  if (kind === 0) {
    kind = (unit < 128 ? ASCII_WORD.test(character) : !GAP.test(character)) ? 1 : 2;
    kinds[unit] = kind;
  }
  return kind === 1;
}

/** The runs of a folded text, each as its characters. */
function runsOf(folded: string): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const character of folded) {
    if (isWordCharacter(character)) run.push(character);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** All tokens of a folded text, separated by spaces: what `article_index` is given. */
export function indexTokens(folded: string): string {
  let out = '';
  let previous = '';
  for (const character of folded) {
    if (isWordCharacter(character)) {
      if (previous !== '') out += `${previous}${character} `;
      previous = character;
    } else if (previous !== '') {
      out += `${previous} `;
      previous = '';
    }
  }
  return out + previous;
}

/** The word characters of a folded text, without what stands between them. */
export function bareText(folded: string): string {
  let out = '';
  for (const character of folded) if (isWordCharacter(character)) out += character;
  return out;
}

/** The distinct bigrams of a folded text, in order of appearance. */
export function bigramsOf(folded: string): string[] {
  const bigrams = new Set<string>();
  for (const run of runsOf(folded)) {
    for (let index = 1; index < run.length; index += 1) bigrams.add(`${run[index - 1]}${run[index]}`);
  }
  return [...bigrams];
}

/** The distinct marks of a folded text, separated by spaces. */
export function indexMarks(folded: string): string {
  return [...new Set([...folded].filter((character) => !isWordCharacter(character)))].map(markToken).join(' ');
}

export function phraseOf(folded: string): TermPhrase {
  const runs = runsOf(folded);
  const marks = [...new Set([...folded].filter((character) => !isWordCharacter(character)))];
  const last = runs.at(-1);
  if (!last) {
    // The line ends between the fields of an article are marks to the index, but stand in no field.
    return { phrase: null, marks: marks.map(quotedMark), exact: [...folded].length === 1 && folded !== '\n' };
  }
  const closed = !isWordCharacter([...folded].at(-1) ?? '');
  const tokens = runs.flatMap((run, index) => {
    const bigrams = run.slice(1).map((character, before) => `${run[before]}${character}`);
    // The term's last run may go on in the text, unless a mark follows; the others end where the term has its marks.
    return closed || index < runs.length - 1 ? [...bigrams, run.at(-1) ?? ''] : bigrams;
  });
  const open = !closed && last.length === 1;
  return {
    phrase: open ? `"${[...tokens, last[0]].join(' ')}" *` : `"${tokens.join(' ')}"`,
    marks: marks.map(quotedMark),
    exact: marks.length === 0,
  };
}

/** By number, for the tokenizer would drop most marks; after a code point that is never a character, so never in a text. */
const markToken = (mark: string): string => `\ufdd0${(mark.codePointAt(0) ?? 0).toString(16)}`;
const quotedMark = (mark: string): string => `"${markToken(mark)}"`;
