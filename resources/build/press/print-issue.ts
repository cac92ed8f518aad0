/** An issue -> its printed edition: cover, contents, and the articles on the pages that their text says they are printed on. */
import type { PDFImage } from 'pdf-lib';
import type { IssueDraft } from '../../../main/core/ingest/draft.ts';
import { galleyOf, type Row } from './galley.ts';
import { type PlannedPage, planPages } from './page-plan.ts';
import { picture } from './picture.ts';
import { COLUMN, COLUMN_LEFT, SHEET } from './sheet.ts';
import { titleHeight } from './title.ts';
import { createTypesetter, type Faces, type OutlineItem, type SheetPage, type Typesetter } from './typesetter.ts';

/** Room from which a picture fills the foot of a page. */
const ROOM_FOR_PICTURE = 130;
const FULL = SHEET.width - 2 * SHEET.side;

/** @throws Error naming the page on which there is too much */
export async function printIssue(draft: IssueDraft, faces: Faces): Promise<Uint8Array> {
  const { publication, year, number, date, pages } = draft.facts;
  const name = `${publication}　${year}年第${number}期`;
  const setter = await createTypesetter(faces, name, new Date(`${date ?? `${year}-01-01`}T00:00:00Z`));
  const images = await Promise.all([1, 2, 3, 4].map((seed) => setter.picture(picture(360, 240, seed))));
  const imageAt = (index: number) => images[index % images.length] ?? null;
  printCover(setter, draft, imageAt(0));
  const front = 1 + printContents(setter, draft);
  const widthOf = (character: string) => setter.widthOf('regular', character);
  const last = pages ?? Math.max(...draft.articles.map(({ pageEnd }) => pageEnd ?? 1));
  const plan = planPages(
    draft.articles.map((article) => galleyOf(article, widthOf)),
    last,
    widthOf,
  );
  for (const page of plan) printPage(setter, page, name, draft, imageAt(page.number));
  return setter.finish(outlineOf(draft, front), [
    { from: 0, prefix: '封面', numbering: null },
    { from: 1, prefix: '', numbering: 'r' },
    { from: front, prefix: '', numbering: 'D' },
  ]);
}

function printCover(setter: Typesetter, { facts }: IssueDraft, image: PDFImage | null): void {
  const page = setter.newPage(SHEET.width, SHEET.height);
  const at = (words: string, face: 'regular' | 'bold', size: number, y: number) =>
    centred(setter, page, words, face, size, y);
  at(facts.publication, 'bold', 56, SHEET.height - 170);
  if (image) page.picture(image, 0, 250, SHEET.width, 230);
  at(`${facts.year}年第${facts.number}期`, 'regular', 18, 190);
  if (facts.serial !== null) at(`总第${facts.serial}期`, 'regular', 13, 164);
  if (facts.organ !== null) at(`${facts.organ}主办`, 'regular', 13, 110);
  at([facts.permit, facts.notice].filter(Boolean).join('　'), 'regular', 10, 60);
}

/** @returns how many pages they take */
function printContents(setter: Typesetter, draft: IssueDraft): number {
  const lines = draft.columns.flatMap(({ name }, column) => [
    { words: name, page: null },
    ...draft.contents.filter((entry) => entry.column === column).map(({ title, page }) => ({ words: title, page })),
  ]);
  const perPage = 30;
  const sheets = Math.ceil(lines.length / perPage);
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const page = setter.newPage(SHEET.width, SHEET.height);
    if (sheet === 0) centred(setter, page, '目　录', 'bold', 22, SHEET.height - 80);
    lines.slice(sheet * perPage, (sheet + 1) * perPage).forEach(({ words, page: printed }, index) => {
      const y = SHEET.height - 122 - index * 19.5;
      if (printed === null) page.text(words, 'bold', 13, SHEET.side, y);
      else leadered(setter, page, words, String(printed), y);
    });
  }
  return sheets;
}

/** 标题……………12 */
function leadered(setter: Typesetter, page: SheetPage, words: string, printed: string, y: number): void {
  const size = 11.5;
  const width = (text: string) =>
    [...text].reduce((sum, character) => sum + setter.widthOf('regular', character), 0) * size;
  const right = SHEET.width - SHEET.side;
  const left = SHEET.side + 24;
  const dots = Math.max(
    2,
    Math.floor((right - width(printed) - 8 - (left + width(words) + 8)) / (setter.widthOf('regular', '…') * size)),
  );
  page.text(words, 'regular', size, left, y);
  page.text('…'.repeat(dots), 'regular', size, left + width(words) + 8, y);
  page.text(printed, 'regular', size, right - width(printed), y);
}

function printPage(
  setter: Typesetter,
  plan: PlannedPage,
  name: string,
  draft: IssueDraft,
  image: PDFImage | null,
): void {
  const page = setter.newPage(SHEET.width, SHEET.height);
  printHeads(setter, page, plan.number, plan.column === null ? null : (draft.columns[plan.column]?.name ?? null), name);
  let top = SHEET.height - SHEET.top;
  for (const { title, left, right } of plan.bands) {
    let y = top;
    for (const line of title) {
      y -= line.leading * plan.room;
      centred(setter, page, line.text, line.face, line.size, y);
    }
    top -= titleHeight(title, plan.room);
    for (const [rows, x] of [
      [left, COLUMN_LEFT[0]],
      [right, COLUMN_LEFT[1]],
    ] as const)
      for (const [index, row] of rows.entries())
        printRow(page, row, x, top - (index + 1) * plan.leading, plan.leading, image);
    top -= Math.max(left.length, right.length) * plan.leading + plan.leading / 2;
  }
  if (plan.free >= ROOM_FOR_PICTURE && image) page.picture(image, SHEET.side, SHEET.bottom, FULL, plan.free - 24);
}

function printHeads(setter: Typesetter, page: SheetPage, number: number, column: string | null, name: string): void {
  const y = SHEET.height - SHEET.top + 22;
  const isLeft = number % 2 === 0;
  const right = (words: string, at: number) =>
    page.text(words, 'regular', SHEET.heads, SHEET.width - SHEET.side - widthIn(setter, words, SHEET.heads), at);
  if (isLeft) page.text(name, 'regular', SHEET.heads, SHEET.side, y);
  else right(column === null ? name : `${column}　·　${name}`, y);
  page.rule(SHEET.side, y - 6, FULL);
  if (isLeft) page.text(String(number), 'regular', 10, SHEET.side, SHEET.bottom - 28);
  else
    page.text(
      String(number),
      'regular',
      10,
      SHEET.width - SHEET.side - widthIn(setter, String(number), 10),
      SHEET.bottom - 28,
    );
}

function printRow(page: SheetPage, row: Row, left: number, y: number, leading: number, image: PDFImage | null): void {
  if (row.picture > 0 && image)
    page.picture(image, left, y - (row.picture - 1) * leading + 2, COLUMN, row.picture * leading - 6);
  const { line } = row;
  if (!line) return;
  const room = (SHEET.measure - line.indent - line.width) * SHEET.size;
  const characters = [...line.text].length;
  // A line that had to end early is stretched, one that a wide mark has filled too far is drawn together.
  const spacing = line.full && characters > 1 ? room / (characters - 1) : 0;
  const shift = row.align === 'right' ? room : row.align === 'centre' ? room / 2 : 0;
  page.text(line.text, row.face, SHEET.size, left + line.indent * SHEET.size + Math.max(0, shift), y, spacing);
}

const widthIn = (setter: Typesetter, words: string, size: number): number =>
  [...words].reduce((sum, character) => sum + setter.widthOf('regular', character), 0) * size;

function centred(
  setter: Typesetter,
  page: SheetPage,
  words: string,
  face: 'regular' | 'bold',
  size: number,
  y: number,
): void {
  const width = [...words].reduce((sum, character) => sum + setter.widthOf(face, character), 0) * size;
  page.text(words, face, size, (SHEET.width - width) / 2, y);
}

/** @param front pages before the first numbered one */
function outlineOf(draft: IssueDraft, front: number): readonly OutlineItem[] {
  const pageOf = (printed: number | null) => front + Math.max(0, (printed ?? 1) - 1);
  return draft.columns.flatMap(({ name }, column) => {
    const children = draft.articles.flatMap(({ column: own, parent, title, pageStart }): OutlineItem[] =>
      own === column && parent === null ? [{ title, page: pageOf(pageStart), children: [] }] : [],
    );
    const [first] = children;
    return first ? [{ title: name, page: first.page, children }] : [];
  });
}
