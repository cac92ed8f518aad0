/**
 * Kindle's `My Clippings.txt`, Chinese and English, also mixed. The device only ever adds to it: an edited note stands below the old
 * one, and a note stands by itself beside the passage it was written to, at the passage's last location.
 */
import { fingerprint } from '../../notes/fingerprint.ts';
import { canonical } from '../../notes/json.ts';
import { LONGEST_WORDS } from './caps.ts';
import { type ForeignMark, type ForeignMarks, wordsAlone } from './foreign-mark.ts';
import { type Clipping, clippingOf } from './kindle-clipping.ts';

/** Kindle names no time zone. Beijing's: the whole of the country has one. */
export const BEIJING = 8 * 60;

const SEPARATOR = /^\ufeff?={10}\s*$/m;
/** Stands instead of the words once too much of a protected book was marked. */
const LIMIT_REACHED = /^<.*(?:剪贴上限|clipping limit).*>$/;

export const isKindle = (text: string): boolean =>
  SEPARATOR.test(text) && text.split(SEPARATOR, 20).some((entry) => clippingOf(entry, BEIJING) !== null);

/** @param minutesEast of Greenwich, of the device's clock */
export function readKindle(text: string, minutesEast: number = BEIJING): ForeignMarks {
  const entries = text.split(SEPARATOR).filter((entry) => entry.replaceAll('\ufeff', '').trim() !== '');
  const read = entries.map((entry) => clippingOf(entry, minutesEast));
  const clippings = read.flatMap((clipping) => (clipping && isMark(clipping) ? [clipping] : []));
  return { marks: joined(clippings), skipped: entries.length - clippings.length };
}

const isMark = ({ kind, words }: Clipping): boolean =>
  kind !== 'bookmark' && words !== '' && !LIMIT_REACHED.test(words) && words.length <= LONGEST_WORDS;

/** Highlights in the order of the file, each with the notes that were written to it; then the notes by themselves. */
function joined(clippings: readonly Clipping[]): readonly ForeignMark[] {
  const byBook = Map.groupBy(
    clippings.map((clipping, order): Ordered => ({ clipping, order })),
    ({ clipping }) => clipping.title,
  );
  return [...byBook.values()].flatMap((book) => {
    const highlights = book.filter(({ clipping }) => clipping.kind === 'highlight');
    const notes = book.filter(({ clipping }) => clipping.kind === 'note');
    const places = placesOf(highlights);
    const homes = Map.groupBy(notes, (note) => homeOf(note, places));
    return [
      ...highlights.flatMap((highlight) => {
        const written = homes.get(highlight) ?? [];
        return written.length === 0
          ? [markOf(highlight.clipping, null)]
          : written.map(({ clipping }) => markOf(highlight.clipping, clipping));
      }),
      ...(homes.get(null) ?? []).map(({ clipping }) => markOf(null, clipping)),
    ];
  });
}

interface Ordered {
  readonly clipping: Clipping;
  readonly order: number;
}

/** Highlights by every location and page they touch, so that a note need not be held against all of a book. */
function placesOf(highlights: readonly Ordered[]): ReadonlyMap<string, readonly Ordered[]> {
  const places = new Map<string, Ordered[]>();
  for (const highlight of highlights) {
    const { place } = highlight.clipping;
    for (let at = place?.start ?? 1; place && at <= Math.min(place.end, place.start + LONGEST_PLACE); at += 1) {
      const here = places.get(`${place.unit} ${at}`) ?? [];
      places.set(`${place.unit} ${at}`, here);
      if (here.length < MOST_AT_ONE_PLACE) here.push(highlight);
    }
  }
  return places;
}
const LONGEST_PLACE = 200;
const MOST_AT_ONE_PLACE = 200;

/**
 * Of the highlights at the place of a note: one that ends there, one written at the same moment, the nearest in the file. A page holds
 * many passages: there only the moment counts, unless there is one passage alone. `null` where nothing decides.
 */
function homeOf({ clipping: note, order }: Ordered, places: ReadonlyMap<string, readonly Ordered[]>): Ordered | null {
  const here = (note.place && places.get(`${note.place.unit} ${note.place.start}`)) ?? [];
  const atOnce = here.filter(({ clipping: { date } }) => date !== '' && date === note.date);
  if (note.place?.unit === 'page') return nearest(atOnce.length === 0 && here.length === 1 ? here : atOnce, order);
  const ending = here.filter(({ clipping: { place } }) => place?.end === note.place?.start);
  const endingAtOnce = ending.filter((each) => atOnce.includes(each));
  return nearest([endingAtOnce, ending, atOnce, here].find(({ length }) => length > 0) ?? [], order);
}

const nearest = (among: readonly Ordered[], order: number): Ordered | null =>
  among.toSorted((one, other) => Math.abs(one.order - order) - Math.abs(other.order - order))[0] ?? null;

/** A note is edited in place: its words are no part of what it is known by. */
function markOf(highlight: Clipping | null, note: Clipping | null): ForeignMark {
  const { title, place, at } = highlight ?? note ?? NOTHING;
  return {
    source: 'kindle',
    externalId: fingerprint(canonical([title, place, highlight?.words ?? null])),
    title: title.slice(0, 200),
    ...wordsAlone(highlight?.words ?? ''),
    text: note?.words ?? '',
    pigment: null,
    style: highlight ? 'highlight' : 'none',
    at,
    changedAt: note?.at ?? at,
  };
}
const NOTHING: Pick<Clipping, 'title' | 'place' | 'at'> = { title: '', place: null, at: null };
