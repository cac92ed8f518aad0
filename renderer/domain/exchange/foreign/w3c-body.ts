/** What a Web Annotation says: its body is a string, an object, or a list of these (Web Annotation Data Model, 3.2). */
import { z } from 'zod';
import { key, MOST_TAGS, tags, words } from './caps.ts';

export interface Said {
  readonly text: string;
  readonly tags: readonly string[];
  /** Readium's `color`; empty where there is none. */
  readonly colour: string;
  /** Underlined or struck through. */
  readonly isLine: boolean;
}

const MOST_BODIES = 1_000;

const bodyShape = z.looseObject({
  value: words.catch(''),
  purpose: z.union([z.string(), z.array(z.string())]).catch(''),
  color: key.catch(''),
  highlight: key.catch(''),
  keyword: key.catch(''),
});

/** A string is the address of a body that is elsewhere, or (`bodyValue`) its words: kept as it is either way. */
export function bodyOf(body: unknown): Said {
  const bodies = (Array.isArray(body) ? body.slice(0, MOST_BODIES) : [body]).flatMap((each) => {
    const shaped = bodyShape.safeParse(typeof each === 'string' ? { value: each } : each);
    return shaped.success ? [shaped.data] : [];
  });
  const isTag = ({ purpose }: (typeof bodies)[number]): boolean => [purpose].flat().includes('tagging');
  const texts = bodies.filter((each) => !isTag(each)).map(({ value }) => value.trim());
  return {
    text: texts.filter((text) => text !== '').join('\n\n'),
    tags: tags
      .parse([...bodies.filter(isTag).map(({ value }) => value), ...bodies.map(({ keyword }) => keyword)])
      .slice(0, MOST_TAGS),
    colour: bodies.find(({ color }) => color !== '')?.color ?? '',
    isLine: bodies.some(({ highlight }) => highlight === 'underline' || highlight === 'strikethrough'),
  };
}
