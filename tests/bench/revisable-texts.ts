/**
 * Real text for the anchoring bench. The figures in renderer/domain/anchoring/confidence.ts were chosen over the tuning part; the bars are
 * measured on the held-out part, which nobody may look at while choosing. A hash of the article's id decides, so that the parts stay
 * what they are when articles are added.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fingerprint } from '../../renderer/domain/notes/fingerprint.ts';
import { loadNewsCorpus, MATERIAL } from '../support/news-corpus.ts';

export const PARTS = ['held-out', 'tuning', 'magazine'] as const;
export type Part = (typeof PARTS)[number];

export interface Texts {
  /** What it is, for the table. */
  readonly source: string;
  /** Of some 6,000 characters, a paragraph a line. */
  readonly articles: readonly string[];
}

export const ARTICLE = 6_000;
const SAMPLES = new URL('../../resources/issues/', import.meta.url);

/** Where the material is not here, the issues that come with the program, whole. `magazine` has never been tuned on by anybody. */
export function textsOf(part: Part): Texts {
  const news = loadNewsCorpus();
  if (news.source !== 'material')
    return { source: 'sample issues: material not here', articles: joined(linesOfSamples()) };
  if (part === 'magazine') return { source: 'magazine', articles: joined(filesIn(`${MATERIAL}periodical-markdown/`)) };
  const own = news.articles.filter(({ id }) => isHeldOut(id) === (part === 'held-out'));
  return { source: `news, ${part}`, articles: joined(own.map(({ text }) => text)) };
}

export const sampleArticles = (): readonly string[] => joined(linesOfSamples());

/** The longest single article of the news, and how long it is. */
export function longestArticle(): string {
  const [longest = ''] = loadNewsCorpus()
    .articles.map(({ text }) => text)
    .toSorted((one, other) => other.length - one.length);
  return longest;
}

const isHeldOut = (id: string): boolean => Number.parseInt(fingerprint(id).slice(-1), 36) % 2 === 0;

const linesOfSamples = (): readonly string[] =>
  readdirSync(SAMPLES)
    .filter((name) => /^\d/u.test(name))
    .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'))
    .flatMap((text) => text.split('\n').filter((line) => line.length > 20 && !/^[a-z#]/u.test(line)));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${folder}${name}`, 'utf8').replaceAll('\r', ''))
    // Addresses are no text: of a link its words are read, of a picture nothing.
    .map((text) => text.replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1'));

function joined(texts: readonly string[]): readonly string[] {
  const out: string[] = [];
  let open = '';
  for (const text of texts) {
    open += `${open && '\n'}${text.replaceAll(/\n+/gu, '\n').trim()}`;
    if (open.length < ARTICLE) continue;
    out.push(open);
    open = '';
  }
  return out;
}
