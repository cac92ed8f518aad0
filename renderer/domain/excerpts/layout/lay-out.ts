// replaced by the merge
import type { ExcerptOptions } from '../document.ts';
import type { Flow } from '../flow.ts';
import type { Face, LineRole, PlacedLine, PlacedRun, Sheets } from '../sheets.ts';

const AREA = { x: 28, y: 37, width: 156, height: 225 };
const PITCH = AREA.height / 22;
const ROWS = 22;
const COLUMNS = 28;

export function layOut(flow: Flow, _options: ExcerptOptions): Sheets {
  const rows: (Omit<PlacedLine, 'y'> | null)[] = [];
  let paragraph = 0;
  const put = (text: string, role: LineRole, face: Face, source: string | null, indent = 2, cite = '') => {
    paragraph += 1;
    const points = ['　'.repeat(indent), ...Array.from(text)].join('');
    const all = Array.from(points);
    for (let from = 0; from < all.length; from += COLUMNS) {
      const last = from + COLUMNS >= all.length;
      const run: PlacedRun = {
        text: all.slice(from, from + COLUMNS).join(''),
        bold: false,
        pigment: null,
        raised: false,
      };
      const runs = last && cite ? [run, { ...run, text: cite, raised: true }] : [run];
      const box = { x: AREA.x, width: AREA.width, height: PITCH, vertical: false };
      rows.push({ role, face, ...box, size: 16, spacing: 156 / 28 / 0.352778 - 16, runs, source, paragraph });
    }
  };
  const centred = (text: string, role: LineRole, face: Face, size: number) => {
    if (text === '') return;
    paragraph += 1;
    const width = Array.from(text).length * size * 0.352778;
    const runs = [{ text, bold: false, pigment: null, raised: false }];
    const x = AREA.x + Math.max(0, (AREA.width - width) / 2);
    rows.push({
      role,
      face,
      x,
      width,
      height: PITCH,
      size,
      spacing: 0,
      vertical: false,
      runs,
      source: null,
      paragraph,
    });
  };
  centred(flow.title, 'title', 'title', 22);
  centred(flow.byline, 'byline', 'kai', 16);
  rows.push(null);
  for (const part of flow.parts) {
    if (part.kind === 'heading') put(part.text, 'heading-1', 'hei', part.id);
    else if (part.kind === 'entry') put(`${part.text}　${part.place}`, 'entry', 'fangsong', null, 0);
    else {
      if (part.kind === 'article') put(part.title, 'heading-1', 'hei', part.id);
      part.paragraphs.forEach(({ pieces }, index) => {
        const cited = part.kind !== 'text' && index === part.paragraphs.length - 1 ? part.cited : null;
        const mark = cited ? `[${cited.number}]${cited.pagesText}` : '';
        put(pieces.map(({ text }) => text).join(''), 'body', 'fangsong', part.id, 2, mark);
      });
    }
  }
  if (flow.references.length > 0) put(flow.referencesHeading, 'heading-1', 'hei', null);
  for (const { number, text } of flow.references) put(`[${number}]${text}`, 'reference', 'fangsong', null);
  const count = Math.max(1, Math.ceil(rows.length / ROWS));
  const pages = Array.from({ length: count }, (_, index) => {
    const own = rows.slice(index * ROWS, (index + 1) * ROWS);
    const lines = own.flatMap((row, at): PlacedLine[] => (row ? [{ ...row, y: AREA.y + at * PITCH }] : []));
    const folio: PlacedLine = {
      role: 'folio',
      face: 'song',
      x: index % 2 === 0 ? 160 : 34,
      y: 266,
      width: 20,
      height: 6,
      size: 14,
      spacing: 0,
      vertical: false,
      runs: [{ text: `— ${index + 1} —`, bold: false, pigment: null, raised: false }],
      source: null,
      paragraph: -index - 1,
    };
    return { number: index + 1, lines: [...lines, folio], rules: [] };
  });
  return { width: 210, height: 297, area: AREA, title: flow.title, pages };
}

export const createLayOut = (): ((flow: Flow, options: ExcerptOptions) => Sheets) => layOut;
