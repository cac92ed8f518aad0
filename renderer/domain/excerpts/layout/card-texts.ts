/** What is written on a card: number and tags, the words, where they come from, and what was noted to them. */
import type { ExcerptOptions } from '../document.ts';
import type { Cited, FlowArticle, FlowParagraph, FlowPassage, FlowText } from '../flow.ts';
import type { Text } from './block.ts';
import { piece } from './citation.ts';
import { noteTexts, type SetText, saysSomething } from './note-texts.ts';
import { noteSettings } from './running-pages.ts';
import { setting } from './setting.ts';

/** Points. */
export const CARD_SIZE = 12;
export const CARD_CHARACTERS = 19;
const MEASURE = CARD_SIZE * CARD_CHARACTERS;
const SMALL = 9.5;

const words = (face: 'song' | 'kai' | 'hei', first = 2) =>
  setting({ role: 'body', face, size: CARD_SIZE, measure: MEASURE, first });
const SETTINGS = {
  body: words('song'),
  quotation: words('kai'),
  verse: words('kai', 4),
  item: words('song'),
  byline: words('kai', 0),
  remark: words('kai'),
  heading: words('hei', 0),
} as const;
const HEAD = setting({ role: 'citation', face: 'hei', size: SMALL, measure: MEASURE });
const TITLE = setting({ role: 'heading-1', face: 'title', size: 14, measure: MEASURE });
const CITATION = setting({ role: 'citation', face: 'kai', size: SMALL, measure: MEASURE, align: 'start' });
const NOTES = noteSettings({ size: SMALL, measure: MEASURE, vertical: false, indent: 1, quoted: 16 });

/** Texts that stand together, with half a line between one group and the next. */
export type CardTexts = readonly (readonly Text[])[];

export function cardTexts(
  part: FlowPassage | FlowArticle | FlowText,
  options: ExcerptOptions,
  set: SetText,
): CardTexts {
  const { id } = part;
  const own = (paragraph: FlowParagraph) => set(paragraph.pieces, SETTINGS[paragraph.kind], id);
  const cited = (each: Cited) => set([piece(each.text)], CITATION, id);
  const earlier = part.paragraphs.flatMap(({ citesAfter }) => (citesAfter ? [citesAfter] : []));
  if (part.kind === 'text') return [part.paragraphs.map(own), earlier.map(cited)];
  const label =
    part.kind === 'passage' && part.tags.length > 0 ? `\u3000${part.tags.map((tag) => `#${tag}`).join(' ')}` : '';
  const head = set([piece(`${part.number}`), ...(label === '' ? [] : [piece(label)])], HEAD, id);
  const titles =
    part.kind === 'article'
      ? [
          ...(part.kicker === '' ? [] : [set([piece(part.kicker)], SETTINGS.byline, id)]),
          set([piece(part.title)], TITLE, id),
          ...(part.subtitle === '' ? [] : [set([piece(part.subtitle)], SETTINGS.byline, id)]),
        ]
      : [];
  const last = part.paragraphs.at(-1)?.citesAfter ?? null;
  const citations = last ? earlier : [...earlier, part.cited];
  const notes = options.notes === 'none' ? [] : part.notes.filter(saysSomething);
  return [
    [head],
    [...titles, ...part.paragraphs.map(own)],
    citations.map(cited),
    ...notes.map((note) => noteTexts(note, NOTES, set, id)),
  ];
}
