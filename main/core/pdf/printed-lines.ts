/** The lines of a block as they are printed: a table of contents says nothing once its lines are joined. */
import type { PageBlock, PageRun } from '../../../preload/contract/page-values.ts';

export function printedLines({ text, runs }: PageBlock): readonly string[] {
  const characters = [...text];
  const lines: { text: string; run: PageRun }[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    const own = characters.slice(run.start, run.end).join('');
    if (last && isSameLine(last.run, run)) {
      last.text += characters.slice(last.run.end, run.start).join('') + own;
      last.run = run;
    } else lines.push({ text: own, run });
  }
  return lines.map((line) => line.text.trim()).filter((line) => line !== '');
}

function isSameLine(one: PageRun, other: PageRun): boolean {
  const upright = one.advance === 'right' || one.advance === 'left';
  const [low, high] = upright ? [1, 3] : [0, 2];
  const at = (run: PageRun, side: number) => run.box[side] ?? 0;
  const overlap = Math.min(at(one, high), at(other, high)) - Math.max(at(one, low), at(other, low));
  return overlap > Math.min(at(one, high) - at(one, low), at(other, high) - at(other, low)) * 0.5;
}
