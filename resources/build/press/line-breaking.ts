/** Chinese text -> justified lines. No mark that closes begins a line, none that opens ends one (GB/T 15834, JLReq 3.1). */

export interface Line {
  readonly text: string;
  /** Ems from the margin to its first character. */
  readonly indent: number;
  /** Ems, as set without stretching. */
  readonly width: number;
  /** Whether it is stretched to the measure; last lines of paragraphs are not. */
  readonly full: boolean;
  /** The printed page that begins after it. */
  readonly turnsTo: number | null;
}

export interface LineWish {
  /** Ems. */
  readonly measure: number;
  readonly firstIndent: number;
  readonly indent: number;
  /** Ems of one character. */
  readonly widthOf: (character: string) => number;
  /** Code points at which a printed page begins. */
  readonly turns: readonly { readonly at: number; readonly page: number }[];
}

const NOT_FIRST = /^[。，、；：？！）》」』】〉〕”’…—～·％℃.,;:?!)\]}%]/u;
const NOT_LAST = /[（《「『【〈〔“‘([{]$/u;

interface Unit {
  readonly text: string;
  readonly at: number;
}

/** What is not taken apart: words, numbers, dashes and dots in pairs; else one character. */
const UNIT = /[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’%／/-]*|——|……|[\s\S]/gu;

function unitsOf(text: string): readonly Unit[] {
  let at = 0;
  return [...text.matchAll(UNIT)].map(([own]) => {
    const unit = { text: own, at };
    at += [...own].length;
    return unit;
  });
}

export function breakLines(text: string, wish: LineWish): readonly Line[] {
  const units = unitsOf(text);
  const width = (unit: Unit) => [...unit.text].reduce((sum, character) => sum + wish.widthOf(character), 0);
  const lines: Line[] = [];
  for (let from = 0; from < units.length; ) {
    const indent = lines.length === 0 ? wish.firstIndent : wish.indent;
    const room = wish.measure - indent;
    const turn = wish.turns.find(({ at }) => at > (units[from]?.at ?? 0));
    let to = from;
    let taken = 0;
    const turnsHere = (unit: Unit | undefined) => turn !== undefined && unit !== undefined && unit.at >= turn.at;
    for (let unit = units[to]; unit && !turnsHere(unit); unit = units[to]) {
      const next = taken + width(unit);
      if (next > room + 1e-9 && to > from) break;
      taken = next;
      to += 1;
    }
    const endsPage = turnsHere(units[to]);
    if (!endsPage && to < units.length) to = allowedBreak(units, from, to);
    const own = units.slice(from, to);
    lines.push({
      text: own.map((unit) => unit.text).join(''),
      indent,
      width: own.reduce((sum, unit) => sum + width(unit), 0),
      full: endsPage ? taken > room * 0.8 : to < units.length,
      turnsTo: endsPage ? (turn?.page ?? null) : null,
    });
    from = to;
  }
  return lines;
}

/** The nearest place before `to` at which a line may end; `to` itself where there is none. */
function allowedBreak(units: readonly Unit[], from: number, to: number): number {
  for (let at = to; at > from + 1; at -= 1) {
    if (!NOT_FIRST.test(units[at]?.text ?? '') && !NOT_LAST.test(units[at - 1]?.text ?? '')) return at;
  }
  return to;
}
