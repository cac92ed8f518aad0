import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NoteText } from '../../../../renderer/features/annotating/note-text.tsx';

const drawn = (text: string): string => renderToStaticMarkup(<NoteText text={text} />);
const elementsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<([a-z0-9]+)[^>]*>/gu)].map(([, name]) => name ?? '');
const attributesIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<[a-z0-9]+ ([^>]*)>/gu)].map(([, all]) => all ?? '');

/** What somebody else's note could try. */
const TRAPS = [
  '[去看](https://example.org/track?who=1)',
  '[run](javascript:alert(1))',
  '![picture](https://example.org/pixel.png)',
  '![](data:image/svg+xml;base64,AAAA)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="https://example.org">x</a>',
  '<iframe src="https://example.org"></iframe>',
  '<style>*{display:none}</style>',
  '<https://example.org>',
  '[one]: https://example.org\n\n[one] ![one]',
  '<svg/onload=alert(1)>',
  '&lt;script&gt;',
  '| a | b |\n| - | - |',
  '```html\n<b>x</b>\n```',
] as const;
const DRAWN = new Set(['div', 'p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'code', 'span']);

test('a link in a note leads nowhere: its words and its address are shown as text', () => {
  const markup = drawn('[去看](https://example.org/track?who=1)');
  expect(markup).toContain('去看');
  expect(markup).toContain('(https://example.org/track?who=1)');
  expect(markup).not.toContain('<a');
  expect(markup).not.toContain('href');
});

test('a picture in a note is not fetched: what it is called is shown', () => {
  expect(drawn('![水位图](https://example.org/pixel.png)')).toContain('<p>水位图</p>');
});

test('whatever is written in a note, nothing is drawn but simple formatting, and nothing in it has an address or runs', () => {
  const part = fc.oneof(
    fc.constantFrom(...TRAPS),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('\n\n', '**', '> ', '- ', '`'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const markup = drawn(parts.join(''));
      for (const element of elementsIn(markup)) expect(DRAWN).toContain(element);
      for (const attributes of attributesIn(markup))
        expect(attributes).toMatch(/^(?:(?:class="(?:note-|language-|contains-)[^"]*"|lang="zh-CN"|start="\d+") ?)+$/u);
    }),
    { numRuns: 500 },
  );
});
