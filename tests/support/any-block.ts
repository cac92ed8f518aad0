/** Invented blocks for properties: every kind of character, bold ranges and page turns anywhere. */
import fc from 'fast-check';
import type { Block } from '../../preload/contract/values.ts';

const characters = fc.constantFrom(...Array.from('水渠老城的有一二，。“”《》（）—…12 20 2026.5%abc𠮷𠀀👵é'));

export const anyBlock: fc.Arbitrary<Block> = fc
  .array(characters, { minLength: 1, maxLength: 40 })
  .chain((points) => {
    const place = fc.nat({ max: points.length });
    return fc.record({
      text: fc.constant(points.join('')),
      turns: fc.uniqueArray(
        fc.record({ at: fc.integer({ min: 1, max: points.length }), page: fc.integer({ min: 2, max: 400 }) }),
        { maxLength: 3, selector: ({ at }) => at },
      ),
      emphasis: fc
        .uniqueArray(place, { minLength: 2, maxLength: 2 })
        .map((ends) => [ends.toSorted((one, other) => one - other)] as unknown as Block['emphasis']),
    });
  })
  .map(({ text, turns, emphasis }) => ({
    id: 'b1',
    kind: 'paragraph',
    level: 0,
    text,
    page: 1,
    turns: turns.toSorted((one, other) => one.at - other.at),
    emphasis,
  }));
