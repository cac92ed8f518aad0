import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { layoutFeatures } from '../../../resources/build/font-collection.ts';
import { subset } from '../../../resources/build/font-subset.ts';
import { PUNCTUATION, PUNCTUATION_RANGES } from '../../../resources/build/punctuation.ts';

const root = new URL('../../../', import.meta.url);

test.each([400, 700])('the bundled punctuation of weight %i keeps half widths and vertical forms', async (weight) => {
  const woff2 = await readFile(new URL(`resources/fonts/bound-punctuation-${weight}.woff2`, root));
  const features = layoutFeatures(await subset(woff2, PUNCTUATION, { format: 'truetype' }));
  expect(features).toEqual(expect.arrayContaining(['halt', 'vhal', 'vert']));
});

test('the style sheet asks the punctuation face for exactly the characters that it has', async () => {
  const css = await readFile(new URL('renderer/ui/fonts.css', root), 'utf8');
  const asked = [...css.matchAll(/unicode-range:([^;]+);/g)].map(([, ranges]) =>
    (ranges ?? '')
      .split(',')
      .map((range) => range.trim().replace('U+', '').split('-'))
      .map(([first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)]),
  );
  expect(asked).toHaveLength(2);
  for (const ranges of asked) expect(ranges).toEqual(PUNCTUATION_RANGES);
});
