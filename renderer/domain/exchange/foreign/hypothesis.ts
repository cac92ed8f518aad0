/**
 * The JSON export of Hypothesis: `{export_date, export_userid, client_version, annotations}` (hypothesis/client,
 * src/sidebar/services/annotations-exporter.tsx, `JSONExportContent`); an annotation is what its API answers with
 * (src/types/api.ts, `APIAnnotationData`). The last of `references` is what a reply answers.
 */
import { z } from 'zod';
import { key, label, tags, words } from './caps.ts';
import { type ForeignMark, type ForeignMarks, type ForeignQuote, gather, NO_QUOTE, quoteWith } from './foreign-mark.ts';
import { instantOfIso } from './instants.ts';

const fileShape = z.looseObject({ annotations: z.array(z.unknown()) });

const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: words,
  prefix: words.catch(''),
  suffix: words.catch(''),
});

const annotationShape = z.looseObject({
  id: key.min(1),
  created: key.catch(''),
  updated: key.catch(''),
  /** `acct:name@authority`. */
  user: key.catch(''),
  user_info: z.looseObject({ display_name: label.nullable().catch(null) }).catch({ display_name: null }),
  text: words.default(''),
  tags,
  references: z.array(key).catch([]),
  target: z.array(z.looseObject({ selector: z.array(z.unknown()).catch([]) })).catch([]),
  document: z.looseObject({ title: z.union([label, z.array(label)]).catch('') }).catch({ title: '' }),
});

/** By the fields that its API alone has: an account that begins with `acct:`, or the head of the export. */
export function isHypothesis(json: Readonly<Record<string, unknown>>): boolean {
  const { annotations } = json;
  if (!Array.isArray(annotations)) return false;
  if ('export_userid' in json || 'client_version' in json) return true;
  const account = z.looseObject({ user: z.string().startsWith('acct:') });
  return annotations.length > 0 && account.safeParse(annotations[0]).success;
}

export function readHypothesis(json: unknown): ForeignMarks {
  const file = fileShape.safeParse(json);
  return file.success ? gather(file.data.annotations, read) : { marks: [], skipped: 1 };
}

function read(entry: unknown): readonly ForeignMark[] {
  const shaped = annotationShape.safeParse(entry);
  if (!shaped.success) return [];
  const { id, user, user_info: info, text, references, document, ...rest } = shaped.data;
  const title = typeof document.title === 'string' ? document.title : (document.title[0] ?? '');
  const quote = quoteOf(shaped.data.target.flatMap(({ selector }) => selector));
  if (quote.exact + text.trim() === '' && rest.tags.length === 0) return [];
  return [
    {
      source: 'hypothesis',
      externalId: id,
      title,
      account: user,
      author: info.display_name || nameOf(user),
      quote,
      text,
      tags: rest.tags,
      pigment: null,
      style: quote.exact === '' ? 'none' : 'highlight',
      at: instantOfIso(rest.created),
      changedAt: instantOfIso(rest.updated),
      replyTo: references.at(-1) ?? null,
    },
  ];
}

const nameOf = (user: string): string => /^acct:([^@]+)@/.exec(user)?.[1] ?? user;

function quoteOf(selectors: readonly unknown[]): ForeignQuote {
  for (const selector of selectors) {
    const shaped = quoteSelector.safeParse(selector);
    if (shaped.success) return quoteWith(shaped.data);
  }
  return NO_QUOTE;
}
