/** In which type a layout sets each kind of paragraph. */
import type { ParagraphKind } from '../flow.ts';
import type { Face, LineRole } from '../sheets.ts';
import { type Setting, setting } from './setting.ts';

export interface Manner {
  readonly title: Setting;
  readonly byline: Setting;
  readonly headings: readonly [Setting, Setting, Setting, Setting];
  readonly paragraphs: Readonly<Record<Exclude<ParagraphKind, 'heading'>, Setting>>;
  readonly reference: Setting;
  readonly footnote: Setting;
  /** Blank lines of the grid over headings of each level, and between passages. */
  readonly beforeHeading: readonly [number, number, number, number];
  readonly beforePart: number;
}

export interface MannerSizes {
  /** Points; of everything that is not said to be otherwise. */
  readonly size: number;
  readonly spacing: number;
  readonly measure: number;
  readonly vertical: boolean;
  readonly face: Face;
  readonly titleSize: number;
  readonly bylineSize: number;
  readonly headingFaces: readonly [Face, Face, Face, Face];
  readonly headingSizes: readonly [number, number, number, number];
  /** Ems; what is quoted stands in from the text around it. */
  readonly quotationIndent: number;
  readonly referenceSize: number;
  readonly footnoteSize: number;
  readonly beforeHeading: Manner['beforeHeading'];
  readonly beforePart: number;
}

const HEADING_ROLES = ['heading-1', 'heading-2', 'heading-3', 'heading-4'] as const satisfies readonly LineRole[];
const INDENT = 2;

export function manner(sizes: MannerSizes): Manner {
  const { size, spacing, measure, vertical, face, headingFaces, headingSizes, quotationIndent: inset } = sizes;
  const of = (given: Parameters<typeof setting>[0]) => setting({ ...given, vertical });
  const body = (own: Face, more: Partial<Setting> = {}) =>
    of({ role: 'body', face: own, size, spacing, measure, first: INDENT, ...more });
  const headingAt = (level: 0 | 1 | 2 | 3) =>
    of({
      role: HEADING_ROLES[level],
      face: headingFaces[level],
      size: headingSizes[level],
      spacing: headingSizes[level] === size ? spacing : 0,
      measure,
      first: INDENT,
    });
  return {
    title: of({ role: 'title', face: 'title', size: sizes.titleSize, measure, align: 'centre' }),
    byline: of({ role: 'byline', face: 'kai', size: sizes.bylineSize, measure, align: 'centre' }),
    headings: [headingAt(0), headingAt(1), headingAt(2), headingAt(3)],
    paragraphs: {
      body: body(face),
      quotation: body('kai', { first: INDENT + inset, rest: inset }),
      verse: body('kai', { first: 2 * INDENT, rest: 2 * INDENT + 1 }),
      item: body(face),
      byline: of({ role: 'byline', face: 'kai', size, spacing, measure, align: 'centre' }),
      remark: body('kai'),
    },
    reference: of({
      role: 'reference',
      face,
      size: sizes.referenceSize,
      spacing: sizes.referenceSize === size ? spacing : 0,
      measure,
      first: INDENT,
    }),
    footnote: of({ role: 'footnote', face, size: sizes.footnoteSize, measure, rest: 1 }),
    beforeHeading: sizes.beforeHeading,
    beforePart: sizes.beforePart,
  };
}
