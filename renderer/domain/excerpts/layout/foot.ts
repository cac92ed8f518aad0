/** What stands below the type area: the page number on the outer side, the cover notices on the other. */
import type { PlacedLine } from '../sheets.ts';
import type { Text } from './block.ts';
import { piece } from './citation.ts';
import type { SetText } from './note-texts.ts';
import { A4, type Paper, placeLine } from './paper.ts';
import { millimetres, points, setting } from './setting.ts';

export interface FootPlace {
  /** Of the type area on the sheet, millimetres. */
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The dash of the page number below the type area. */
  readonly drop: number;
  readonly folioSize: number;
  /** From the edge of the type area, in ems of the page number. */
  readonly folioInset: number;
}

export interface Foot {
  lines(page: number): readonly PlacedLine[];
}

const NOTICE_SIZE = 9;
const NOTICE_PITCH = 4.4;
const FOLIO_PITCH = 7;
/** Nothing is printed nearer to the edge of the sheet. */
const EDGE = 5;
const BETWEEN = '\u3000';
/** Between the notice and the page number. */
const LEAST_GAP = 8;
const FOLIO_ROOM = 24;
const UPRIGHT: Paper = { ...A4, vertical: false };

/** @returns the foot, and the notices as lines for the end of the text where they have no room at the foot */
export function createFoot(
  notices: readonly string[],
  { area, drop, folioSize, folioInset }: FootPlace,
  set: SetText,
): { readonly foot: Foot; readonly left: boolean } {
  const measure = area.width - FOLIO_ROOM - LEAST_GAP;
  const noticeSetting = setting({ role: 'notice', face: 'song', size: NOTICE_SIZE, measure: points(measure) });
  const notice = notices.length === 0 ? null : set([piece(notices.join(BETWEEN))], noticeSetting, null);
  const count = notice?.lines.length ?? 0;
  const dash = area.y + area.height + drop;
  const top = dash - NOTICE_PITCH / 2;
  const most = Math.floor((A4.height - EDGE - top) / NOTICE_PITCH);
  const folio = (page: number): PlacedLine => {
    const text = set([piece(`— ${page} —`)], folioSetting(folioSize), null);
    const width = millimetres(text.lines[0]?.width ?? 0);
    const inset = millimetres(folioInset * folioSize);
    const inline = isOdd(page) ? area.x + area.width - inset - width : area.x + inset;
    return {
      ...placeLine(UPRIGHT, text, 0, { inline, across: dash - FOLIO_PITCH / 2, pitch: FOLIO_PITCH }),
      width,
    };
  };
  const noticeLines = (text: Text, page: number): readonly PlacedLine[] =>
    text.lines.map((line, index) => {
      const width = millimetres(line.width);
      const inline = isOdd(page) ? area.x : area.x + area.width - width;
      return {
        ...placeLine(UPRIGHT, text, index, { inline, across: top + index * NOTICE_PITCH, pitch: NOTICE_PITCH }),
        width,
      };
    });
  return {
    left: count > most,
    foot: {
      lines(page) {
        const isHere = notice !== null && count <= most && (page === 1 || count === 1);
        return [...(isHere ? noticeLines(notice, page) : []), folio(page)];
      },
    },
  };
}

const isOdd = (page: number): boolean => page % 2 === 1;
const folioSetting = (size: number) => setting({ role: 'folio', face: 'song', size, measure: points(A4.width) });
