/**
 * In which order an index stands: by reading (GB/T 13418: letters of the syllable, then its tone, then strokes) and by strokes (their number, then
 * their shapes). A first character with several readings is read with those after it. None of this depends on the ICU of the machine, but
 * for characters outside 《通用规范汉字表》 and for what comes after the first character in the order of reading: CLDR's order, the same in
 * Node's ICU and in that of Chromium 156 for all characters of GB 2312.
 */
import { pinyin } from 'pinyin-pro';
import { STROKE_TABLE } from './stroke-table.ts';

const PINYIN = new Intl.Collator('zh-u-co-pinyin');
const STROKES = new Intl.Collator('zh-u-co-stroke');
/** An ICU without that order would answer another one without a word. */
const KNOWS_STROKES = STROKES.resolvedOptions().collation === 'stroke';
/** CLDR sets a mark of its own before the characters of each number of strokes: U+FDD0 and U+2800 + n. */
const MARKS = Array.from({ length: 64 }, (_, index) => `\ufdd0${String.fromCharCode(0x2801 + index)}`);
const HAN = /\p{sc=Han}/u;
/** So many characters are enough to tell how the first is read. */
const CONTEXT = 4;
/** Longer names are those of organisations. */
const LONGEST_NAME = 3;

/** Marks of quotation before a title do not count. */
const sortedAs = (title: string): string => title.replace(/^[^\p{L}\p{N}]+/u, '');

export type Reads = 'title' | 'person';

interface Key {
  readonly text: string;
  /** '' where it begins with no Chinese character. */
  readonly syllable: string;
  readonly tone: number;
}

const keys = new Map<string, Key>();
const MOST_KEYS = 50_000;

function keyOf(text: string, reads: Reads): Key {
  const name = `${reads} ${text}`;
  const before = keys.get(name);
  if (before) return before;
  const sorted = sortedAs(text);
  const head = Array.from(sorted).slice(0, CONTEXT).join('');
  const isName = reads === 'person' && Array.from(sorted).length <= LONGEST_NAME;
  const [read = ''] = HAN.test(Array.from(sorted)[0] ?? '')
    ? pinyin(head, { toneType: 'num', type: 'array', toneSandhi: false, v: true, surname: isName ? 'head' : 'off' })
    : [];
  const [, syllable = '', tone = ''] = /^([a-z]+)(\d)$/u.exec(read) ?? [];
  const key = { text: sorted, syllable, tone: Number(tone) };
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** Those that begin with no Chinese character first. */
export const byReading =
  (reads: Reads) =>
  (one: string, other: string): number => {
    const [first, second] = [keyOf(one, reads), keyOf(other, reads)];
    if (first.syllable === '' || second.syllable === '')
      return first.syllable === second.syllable
        ? PINYIN.compare(first.text, second.text)
        : first.syllable === ''
          ? -1
          : 1;
    if (first.syllable !== second.syllable) return first.syllable < second.syllable ? -1 : 1;
    const [head, otherHead] = [first, second].map(({ text }) => Array.from(text)[0] ?? '');
    return (
      first.tone - second.tone ||
      weightOf(head ?? '') - weightOf(otherHead ?? '') ||
      PINYIN.compare(first.text, second.text)
    );
  };

/** The letter under which a title stands; '' where that is neither Chinese nor Latin. */
export function letterOf(title: string): string {
  const { syllable, text } = keyOf(title, 'title');
  const letter = (syllable === '' ? text : syllable).charAt(0).toUpperCase();
  return /^[A-Z]$/u.test(letter) ? letter : '';
}

/** Character by character; those that are not Chinese first, marks not at all. */
export function byStrokes(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => text.match(/\p{L}|\p{N}/gu) ?? []);
  if (!first || !second) return 0;
  for (let at = 0; at < first.length && at < second.length; at += 1) {
    const difference = weightOf(first[at] ?? '') - weightOf(second[at] ?? '');
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}

/** Of the first character of a title; `null` of one that is not Chinese, or of which they are not known. */
export function strokesOf(title: string): number | null {
  const [first = ''] = Array.from(sortedAs(title));
  const strokes = Math.floor(weightOf(first) / WITHIN);
  return strokes === 0 ? null : strokes;
}

/** More than there are characters of one number of strokes. */
const WITHIN = 10_000;
/** Every code point is less. */
const POINTS = 0x200000;
let weights: ReadonlyMap<string, number> | null = null;

/** Strokes × WITHIN and the place among those of as many strokes; less than WITHIN of what is not Chinese. */
function weightOf(character: string): number {
  weights ??= new Map(
    STROKE_TABLE.flatMap(([strokes, lines]) =>
      Array.from(lines.join(''), (one, index) => [one, strokes * WITHIN + index] as const),
    ),
  );
  const known = weights.get(character);
  if (known !== undefined) return known;
  const last = (character.codePointAt(0) ?? 0) / POINTS;
  if (!HAN.test(character)) return last;
  const strokes = KNOWS_STROKES ? MARKS.findLastIndex((mark) => STROKES.compare(mark, character) <= 0) + 1 : 0;
  return strokes * WITHIN + WITHIN - 2 + last;
}

/** Names of publications. */
export const byName = (one: string, other: string): number => PINYIN.compare(one, other);
