/**
 * Web Annotations of other programs (W3C Recommendation "Web Annotation Data Model", 2017): an AnnotationCollection with its first page,
 * an AnnotationPage, a list, or one Annotation; and the AnnotationSet of Readium, as Thorium Reader exports it (readium/annotations,
 * README.md, 2). What is only addressed and not in the file (a page, a body) is not fetched.
 */
import { z } from 'zod';
import { fingerprint } from '../../notes/fingerprint.ts';
import { canonical, isObject } from '../../notes/json.ts';
import { key, LONGEST_WORDS, label, MOST_MARKS } from './caps.ts';
import { type ForeignMark, type ForeignMarks, gather } from './foreign-mark.ts';
import { instantOfIso } from './instants.ts';
import { pigmentOf } from './pigments.ts';
import { bodyOf } from './w3c-body.ts';
import { targetOf } from './w3c-target.ts';

/** Pages within pages that are in the file. */
const MOST_PAGES = 1_000;

const types = z.union([z.string(), z.array(z.string())]).transform((one) => (typeof one === 'string' ? [one] : one));

const annotationShape = z.looseObject({
  id: key.optional(),
  type: types.refine((all) => all.includes('Annotation')),
  motivation: types.catch([]),
  created: key.catch(''),
  modified: key.catch(''),
  creator: z.unknown().optional(),
  body: z.unknown().optional(),
  bodyValue: z.unknown().optional(),
  target: z.unknown().optional(),
});

const creatorShape = z.looseObject({ id: key.catch(''), name: label.catch(''), nickname: label.catch('') });

const hasType = (json: unknown, names: readonly string[]): boolean => {
  const shaped = z.looseObject({ type: types }).safeParse(json);
  return shaped.success && shaped.data.type.some((type) => names.includes(type));
};

export const isW3c = (json: unknown): boolean =>
  Array.isArray(json)
    ? json.some((each) => hasType(each, ['Annotation']))
    : hasType(json, ['AnnotationCollection', 'AnnotationPage', 'AnnotationSet', 'Annotation']);

export function readW3c(json: unknown): ForeignMarks {
  const about = isObject(json) && isObject(json['about']) ? json['about']['dc:title'] : undefined;
  const title = typeof about === 'string' ? about : '';
  return gather(annotationsOf(json), (entry) => read(entry, title));
}

function annotationsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (hasType(json, ['Annotation']) || !isObject(json)) return [json];
  const found: unknown[] = [];
  let page: unknown = Array.isArray(json['items']) ? json : json['first'];
  for (let pages = 0; isObject(page) && pages < MOST_PAGES && found.length <= MOST_MARKS; pages += 1) {
    const { items, next } = page;
    // One by one: a call with two hundred thousand arguments is too much for some engines.
    if (Array.isArray(items)) for (const item of items) found.push(item);
    page = next;
  }
  return found;
}

function read(entry: unknown, collection: string): readonly ForeignMark[] {
  const shaped = annotationShape.safeParse(entry);
  if (!shaped.success) return [];
  const { id, motivation, created, modified, creator, body, bodyValue, target } = shaped.data;
  const said = bodyOf(body ?? bodyValue);
  const { quote, title, source } = targetOf(target);
  const isReply = motivation.includes('replying');
  if (quote.exact === '' && said.text === '' && said.tags.length === 0) return [];
  if (said.text.length > LONGEST_WORDS) return [];
  if (motivation.includes('bookmarking') && said.text === '') return [];
  const { account, author } = creatorOf(creator);
  return [
    {
      source: 'w3c',
      externalId: id ?? fingerprint(canonical([account, created, source, { ...quote }])),
      title: (title || collection).slice(0, 200),
      account,
      author,
      quote,
      text: said.text,
      tags: said.tags,
      pigment: pigmentOf(said.colour),
      style: quote.exact === '' ? 'none' : said.isLine ? 'underline' : 'highlight',
      at: instantOfIso(created),
      changedAt: instantOfIso(modified),
      replyTo: isReply && source !== '' ? source : null,
    },
  ];
}

function creatorOf(creator: unknown): Pick<ForeignMark, 'account' | 'author'> {
  const [first] = Array.isArray(creator) ? creator : [creator];
  if (typeof first === 'string') return { account: first.slice(0, 2_000), author: first.slice(0, 200) };
  const shaped = creatorShape.safeParse(first);
  if (!shaped.success) return { account: '', author: '' };
  const { id, name, nickname } = shaped.data;
  const author = name || nickname || id.slice(0, 200);
  return { account: id || author, author };
}
