/** Chinese-like texts with the statistics that matter to a search index: words of one to four characters, a few of them very
 * common, paragraphs, punctuation, numbers. The same on every run. */
import type { NewsArticle } from './news-corpus.ts';

const CHARACTERS = 3_000;
const WORDS = 30_000;
const FIRST_CHARACTER = 0x4e00;
const UNITS = ['亿元', '万亩', '公里', '万人次', '%'];

/** About 600 characters each, dated over five years. */
export function inventedNews(count: number): NewsArticle[] {
  const random = generator(20231);
  const words = Array.from({ length: WORDS }, () => word(random));
  // Zipf's law: the n-th word is n times rarer than the first.
  const pick = (): string => words[Math.floor(WORDS ** random()) - 1] ?? '';
  const sentence = (length: number): string => {
    let out = '';
    while (out.length < length) {
      const number = random() < 0.04;
      out += number ? `${Math.floor(random() * 9_999)}${UNITS[Math.floor(random() * UNITS.length)]}` : pick();
      if (random() < 0.12) out += '，';
    }
    return out;
  };
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2022, 0, 1) + Math.floor((index * 1_700) / count) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const paragraphs = Array.from({ length: 2 + Math.floor(random() * 7) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 4) }, () => `${sentence(15 + random() * 40)}。`).join(''),
    );
    return { id: `n${index}`, date: day, title: sentence(8 + random() * 14), text: paragraphs.join('\n') };
  });
}

function word(random: () => number): string {
  const length = [1, 2, 2, 2, 2, 3, 4][Math.floor(random() * 7)] ?? 2;
  let out = '';
  for (let index = 0; index < length; index += 1) {
    // Squared: some characters are in many words.
    out += String.fromCharCode(FIRST_CHARACTER + Math.floor(random() ** 2 * CHARACTERS) * 6);
  }
  return out;
}

/** mulberry32, public domain: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
