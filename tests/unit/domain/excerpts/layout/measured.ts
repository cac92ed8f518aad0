/** What the tests read off sheets: text in order, widths by the advance table, paragraphs with all their lines. */
import { advanceOf, setsBold } from '../../../../../renderer/domain/excerpts/layout/characters.ts';
import type { LineRole, PlacedLine, PlacedRun, Sheets } from '../../../../../renderer/domain/excerpts/sheets.ts';

export const POINTS = 72 / 25.4;
const RAISED = 0.6;
/** Points; no layout sets its characters nearer than this if it presses no mark. */
const PRESSED = -0.25;
const COMBINES = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

export const textOf = ({ runs }: Pick<PlacedLine, 'runs'>): string => runs.map(({ text }) => text).join('');

export const linesOf = (sheets: Sheets): readonly PlacedLine[] => sheets.pages.flatMap(({ lines }) => lines);

/** Of the lines with these roles, as they are drawn one after the other. */
export const read = (sheets: Sheets, isWanted: (role: LineRole) => boolean): string =>
  linesOf(sheets)
    .filter(({ role }) => isWanted(role))
    .map(textOf)
    .join('');

export const isRunning = (role: LineRole): boolean => !['folio', 'notice', 'footnote', 'note'].includes(role);

/**
 * Points from the beginning of the first character to the end of the last that is seen, as a browser would set them. The blank half of
 * a mark that was pressed is not seen.
 */
export function widthOf(line: PlacedLine): number {
  const cells = line.runs.flatMap((run) => cellsOf(run, line));
  while (cells.length > 0 && /^\s$/u.test(cells.at(-1)?.text ?? '')) cells.pop();
  const last = cells.at(-1);
  const sum = cells.reduce((width, { advance, spacing }) => width + advance + spacing, 0);
  return last && last.spacing > PRESSED ? sum - last.spacing : sum;
}

function cellsOf(run: PlacedRun, line: PlacedLine) {
  const size = run.raised ? line.size * RAISED : line.size;
  const spacing = run.spacing ?? line.spacing;
  if (run.upright) return [{ text: run.text, advance: size, spacing }];
  return Array.from(run.text).map((text) =>
    COMBINES.test(text)
      ? { text, advance: 0, spacing: 0 }
      : { text, advance: (advanceOf(text, setsBold(line.face, run.bold)) * size) / 1000, spacing },
  );
}

/** All lines of each paragraph, on whatever pages, in order. */
export function paragraphsOf(sheets: Sheets): readonly (readonly PlacedLine[])[] {
  const found = new Map<string, PlacedLine[]>();
  for (const line of linesOf(sheets)) {
    if (line.role === 'folio' || line.role === 'notice') continue;
    const key = `${line.paragraph} ${line.role}`;
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return [...found.values()];
}

/** May not begin a line; may not end one (GB/T 15834—2011, 5.1). */
export const NOT_FIRST = '、。，．；：？！）〕］｝》〉」』】〗”’…—·％%℃';
export const NOT_LAST = '（〔［｛《〈「『【〖“‘';
