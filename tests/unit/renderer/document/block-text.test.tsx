import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BlockText } from '../../../../renderer/document/block-text.tsx';
import { anyBlock } from '../../../support/any-block.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const textIn = (markup: string) =>
  markup.replace(/<[^>]*>/gu, '').replace(/&(?:amp|lt|gt|quot);/gu, (entity) => ENTITIES[entity] ?? entity);

test('what is drawn of a block holds its text and not a character more', () => {
  fc.assert(
    fc.property(anyBlock, fc.boolean(), (block, vertical) => {
      const markup = renderToStaticMarkup(
        <BlockText block={block} vertical={vertical} pageLabel={(page) => `第${page}页`} />,
      );
      expect(textIn(markup)).toBe(block.text);
    }),
  );
});

test('where a page begins stands an empty element that knows the page', () => {
  const block = { text: '管却常常连图也没有', turns: [{ at: 4, page: 3 }], emphasis: [] };
  const markup = renderToStaticMarkup(<BlockText block={block} vertical={false} pageLabel={(page) => `第${page}页`} />);
  expect(markup).toBe('管却常常<i class="turn-here" data-page-label="第3页"></i>连图也没有');
});
