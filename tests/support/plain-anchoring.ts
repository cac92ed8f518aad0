/**
 * How a passage is described, said in the plainest way: every text is cut up anew, every look-alike searched from the start. Slow,
 * and the measure of the fast way in renderer/domain/anchoring, which must answer the same.
 */
import type { Alignment, Pattern } from '../../renderer/domain/anchoring/align.ts';
import type { BlockRange, Point, Quote, Target, TextBlock } from '../../renderer/domain/anchoring/selectors.ts';

const CONTEXT = 32;
const STAND_IN = '\ufffd';

const flat = (text: string): string => text.replaceAll('\n', '').replaceAll(/[\u{10000}-\u{10ffff}]/gu, STAND_IN);

const pointsOf = (text: string): Uint32Array =>
  Uint32Array.from(Array.from(text.replaceAll('\n', '')), (character) => character.codePointAt(0) ?? 0);

export function describePlainly(blocks: readonly TextBlock[], from: Point, to: Point): Target | null {
  const lines = blocks.map(({ text }) => Array.from(text));
  const first = blocks.findIndex(({ id }) => id === from.blockId);
  const last = blocks.findIndex(({ id }) => id === to.blockId);
  if (first < 0 || last < first) return null;
  const touched = blocks.slice(first, last + 1).map(({ id }, index): BlockRange => {
    const length = lines[first + index]?.length ?? 0;
    const start = index === 0 ? Math.max(0, from.offset) : 0;
    return { blockId: id, start, end: index === last - first ? Math.min(length, to.offset) : length };
  });
  const ranges = touched.filter(({ start, end }) => end > start);
  const [head, tail] = [ranges[0], ranges.at(-1)];
  if (!head || !tail) return null;
  // Each block with the line feed after it, so that offsets can be added up.
  const whole = lines.flatMap((line) => [...line, '\n']).slice(0, -1);
  const lineStart = (range: BlockRange) =>
    lines
      .slice(
        0,
        blocks.findIndex(({ id }) => id === range.blockId),
      )
      .reduce((sum, line) => sum + line.length + 1, 0);
  const start = lineStart(head) + head.start;
  const end = lineStart(tail) + tail.end;
  const cut = (a: number, b: number) => whole.slice(Math.max(0, a), b).join('');
  const exact = cut(start, end);
  const text = blocks.map((block) => flat(block.text)).join('');
  const points = pointsOf(blocks.map((block) => block.text).join(''));
  const offsetOf = (blockId: string, offset: number) => {
    const index = blocks.findIndex(({ id }) => id === blockId);
    const before = [
      ...blocks.slice(0, index).map((block) => block.text),
      (lines[index] ?? []).slice(0, offset).join(''),
    ];
    return flat(before.join('')).length;
  };
  const at = offsetOf(head.blockId, head.start);
  const words = { exact, prefix: cut(start - CONTEXT, start), suffix: cut(end, end + CONTEXT) };
  const around = {
    start: offsetOf(head.blockId, 0),
    end: offsetOf(tail.blockId, Number.POSITIVE_INFINITY),
  };
  const twins = Math.max(0, timesIn(text, points, exact) - 1);
  return { ranges, quote: { ...words, twins, rival: rivalOf(words, text, points, at, around) }, at };
}

function timesIn(text: string, points: Uint32Array, wording: string): number {
  const sought = pointsOf(wording);
  let times = 0;
  for (let at = 0; at + sought.length <= text.length && times < 1_000; at += 1) {
    if (sought.length > 0 && sought.every((point, index) => points[at + index] === point)) times += 1;
  }
  return times;
}

const SENTENCE_ENDS = /[。！？]/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

function rivalOf(
  { exact, prefix, suffix }: Omit<Quote, 'twins' | 'rival'>,
  text: string,
  allPoints: Uint32Array,
  at: number,
  block: Span,
): number {
  const words = flat(prefix + exact + suffix);
  const quoteStart = flat(prefix).length;
  const quote = { start: at, end: at + flat(exact).length };
  const pattern = {
    points: pointsOf(prefix + exact + suffix),
    quoteStart,
    quoteEnd: quoteStart + quote.end - quote.start,
  };
  const window = { start: at - quoteStart, end: at - quoteStart + words.length };
  const found = [quote, sentenceAround(quote, text), block, window].map((gone) => {
    const rest = text.slice(0, gone.start) + text.slice(gone.end);
    const points = allPoints.filter((_, index) => index < gone.start || index >= gone.end);
    const likely = stretchesFor(words, rest).map(({ from, to }) => align(pattern, points, from, to));
    const best = likely.sort((one, other) => one.edits - other.edits)[0];
    return best && best.keptQuote > 0 ? best.keptQuote + best.keptPrefix + best.keptSuffix : 0;
  });
  return Math.max(...found);
}

function sentenceAround(quote: Span, text: string): Span {
  let { start, end } = quote;
  while (start > 0 && !SENTENCE_ENDS.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !SENTENCE_ENDS.test(text.charAt(end - 1))) end += 1;
  return { start, end };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const PIECE = 3;
/** Of long quotations not every piece is looked up. */
const MOST_PIECES = 96;
/** A piece that stands everywhere says nothing. */
const MOST_PLACES = 40;
/** Pieces whose shift differs by less than this count as one place: edits between them move them apart. */
const DRIFT = 16;
const MOST_STRETCHES = 3;

function stretchesFor(pattern: string, text: string): readonly Stretch[] {
  const votes = new Map<number, number>();
  const stride = Math.max(1, Math.ceil((pattern.length - PIECE + 1) / MOST_PIECES));
  for (let at = 0; at + PIECE <= pattern.length; at += stride) {
    const piece = pattern.slice(at, at + PIECE);
    let places = 0;
    for (let found = text.indexOf(piece); found >= 0 && places < MOST_PLACES; found = text.indexOf(piece, found + 1)) {
      const bucket = Math.floor((found - at) / DRIFT);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      places += 1;
    }
  }
  const weight = (bucket: number) =>
    (votes.get(bucket) ?? 0) + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0);
  const ranked = [...votes.keys()].sort((one, other) => weight(other) - weight(one) || one - other);
  const chosen: number[] = [];
  for (const bucket of ranked) {
    if (chosen.length === MOST_STRETCHES) break;
    // A neighbour lies within the slack of what was chosen.
    if (chosen.every((other) => Math.abs(other - bucket) > 1)) chosen.push(bucket);
  }
  const slack = 2 * DRIFT + Math.floor(pattern.length / 8);
  return chosen.map((bucket) => ({
    from: Math.max(0, bucket * DRIFT - slack),
    to: Math.min(text.length, (bucket + 1) * DRIFT + pattern.length + slack),
  }));
}

/** An edit costs 64. To lose a character of the quotation costs a shade less: of two equal readings, the one that owns to a loss. */
const EDIT = 64;
const LOSS = 63;
const [SAME, CHANGED, LOST, ADDED] = [0, 1, 2, 3] as const;

function align(pattern: Pattern, text: Uint32Array, from: number, to: number): Alignment {
  const { points, quoteStart, quoteEnd } = pattern;
  const width = to - from + 1;
  const steps = new Uint8Array((points.length + 1) * width);
  let above = new Uint32Array(width);
  let row = new Uint32Array(width);
  for (let i = 1; i <= points.length; i += 1) {
    const sought = points[i - 1];
    const loss = i > quoteStart && i <= quoteEnd ? LOSS : EDIT;
    const base = i * width;
    row[0] = (above[0] ?? 0) + loss;
    steps[base] = LOST;
    let left = row[0] ?? 0;
    let diagonal = above[0] ?? 0;
    for (let j = 1; j < width; j += 1) {
      const up = above[j] ?? 0;
      const same = text[from + j - 1] === sought;
      let cost = same ? diagonal : diagonal + EDIT;
      let step: number = same ? SAME : CHANGED;
      if (up + loss <= cost && !(same && up + loss === cost)) {
        cost = up + loss;
        step = LOST;
      }
      if (left + EDIT < cost) {
        cost = left + EDIT;
        step = ADDED;
      }
      row[j] = cost;
      steps[base + j] = step;
      left = cost;
      diagonal = up;
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let j = 1; j < width; j += 1) if ((above[j] ?? 0) < (above[end] ?? 0)) end = j;
  return readOff(pattern, steps, width, from, end, Math.round((above[end] ?? 0) / EDIT));
}

function readOff(
  { points, quoteStart, quoteEnd }: Pattern,
  steps: Uint8Array,
  width: number,
  from: number,
  last: number,
  edits: number,
): Alignment {
  let [i, j] = [points.length, last];
  let [start, end] = [-1, -1];
  const kept = [0, 0, 0];
  while (i > 0) {
    const step = steps[i * width + j];
    if (step === ADDED) {
      j -= 1;
      continue;
    }
    i -= 1;
    if (step === LOST) continue;
    j -= 1;
    const part = i < quoteStart ? 0 : i < quoteEnd ? 1 : 2;
    if (part === 1) {
      start = from + j;
      if (end < 0) end = from + j + 1;
    }
    if (step === SAME) kept[part] = (kept[part] ?? 0) + 1;
  }
  const [keptPrefix = 0, keptQuote = 0, keptSuffix = 0] = kept;
  const empty = end < 0;
  return {
    edits,
    from: from + j,
    to: from + last,
    start: empty ? from + j : start,
    end: empty ? from + j : end,
    keptQuote,
    keptPrefix,
    keptSuffix,
  };
}
