/** What a Web Annotation is about: an address, or a resource with selectors, which refine one another (4.2, 4.2.9 of the Data Model). */
import { z } from 'zod';
import { isObject } from '../../notes/json.ts';
import { key, label, words } from './caps.ts';
import { type ForeignQuote, NO_QUOTE, quoteWith } from './foreign-mark.ts';

export interface ForeignTarget {
  readonly quote: ForeignQuote;
  readonly title: string;
  /** Address; empty where there is none. */
  readonly source: string;
}

/** Selectors that are looked at, however they lie in one another. */
const MOST_SELECTORS = 200;

const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: words.min(1),
  prefix: words.catch(''),
  suffix: words.catch(''),
});

const targetShape = z.looseObject({
  id: key.catch(''),
  title: label.catch(''),
  source: z.unknown().optional(),
  selector: z.unknown().optional(),
});

/** Of several targets the first with a passage, since a mark of ours stands in one place. */
export function targetOf(target: unknown): ForeignTarget {
  const found = (Array.isArray(target) ? target.slice(0, MOST_SELECTORS) : [target]).map(oneOf);
  return found.find(({ quote }) => quote.exact !== '') ?? found[0] ?? NOWHERE;
}
const NOWHERE: ForeignTarget = { quote: NO_QUOTE, title: '', source: '' };

function oneOf(target: unknown): ForeignTarget {
  if (typeof target === 'string') return { ...NOWHERE, source: target.slice(0, 2_000) };
  const shaped = targetShape.safeParse(target);
  if (!shaped.success) return NOWHERE;
  const { id, title, source, selector } = shaped.data;
  const named = targetShape.safeParse(typeof source === 'string' ? { id: source } : source);
  return {
    quote: quoteOf(selector),
    title: title || (named.success ? named.data.title : ''),
    source: (named.success ? named.data.id : '') || id,
  };
}

function quoteOf(selector: unknown): ForeignQuote {
  const open: unknown[] = [selector];
  for (let looked = 0; open.length > 0 && looked < MOST_SELECTORS; looked += 1) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...next.slice(0, MOST_SELECTORS));
    if (!isObject(next)) continue;
    const shaped = quoteSelector.safeParse(next);
    if (shaped.success) return quoteWith(shaped.data);
    open.push(next['refinedBy'], next['items']);
  }
  return NO_QUOTE;
}
