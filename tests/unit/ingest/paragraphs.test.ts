import { describe, expect, test } from 'vitest';
import { outlineBlocks } from '../../../main/core/ingest/ocr/blocks.ts';
import { readLines } from '../../../main/core/ingest/ocr/lines.ts';
import { consistentLevels, numeralOf } from '../../../main/core/ingest/ocr/numbering.ts';
import { endsSentence } from '../../../main/core/ingest/ocr/sentence-end.ts';

const blocks = (text: string) =>
  outlineBlocks(readLines(text)).map(
    ({ kind, level, fragments }) => `${kind}${level || ''} ${fragments.map((each) => each.text).join('¦')}`,
  );

describe('the end of a sentence', () => {
  test.each([
    '水清了。',
    '谁来？',
    '他说：“水清了。”',
    '水往低处流。”（《柳渠志》）',
    '通报如下：',
    '水清了……',
    'The end.',
  ])('%s is one', (text) => {
    expect(endsSentence(text)).toBe(true);
  });

  test.each(['各乡（镇）', '水清了，', '开展“清渠', '实现“敢”', '一、二、', '（未完', '10月28'])(
    '%s is none',
    (text) => {
      expect(endsSentence(text)).toBe(false);
    },
  );
});

describe('paragraphs', () => {
  test('cut by a page are joined over any gap, and over the caption of a picture', () => {
    expect(blocks('水渠边的柳\n\n\n\n\n【老桥】\n\n树发芽了。')).toEqual([
      'paragraph 水渠边的柳¦树发芽了。',
      'caption 【老桥】',
    ]);
  });

  test('that end in a sentence stay apart', () => {
    expect(blocks('水清了。\n\n柳绿了。')).toEqual(['paragraph 水清了。', 'paragraph 柳绿了。']);
  });

  test('are not joined with a heading, an item or a credit', () => {
    expect(blocks('水渠\n\n## 柳岸\n\n桥上\n\n1.灯下。\n\n檐前\n\n(云江日报 方砚秋)')).toEqual([
      'paragraph 水渠',
      'heading1 柳岸',
      'paragraph 桥上',
      'item1 1.灯下。',
      'paragraph 檐前',
      'credit (云江日报 方砚秋)',
    ]);
  });

  test('with a printed line break stay apart', () => {
    expect(blocks('水渠边  \n柳树下')).toEqual(['paragraph 水渠边', 'paragraph 柳树下']);
  });

  test('of three short lines with printed line breaks are verse', () => {
    expect(blocks('老人唱道：\n\n柳渠的水  \n绕着城走，  \n绕到桥头。\n\n唱完就走了。')).toEqual([
      'paragraph 老人唱道：',
      'verse 柳渠的水¦绕着城走，¦绕到桥头。',
      'paragraph 唱完就走了。',
    ]);
  });

  test('that list clauses with semicolons stay apart', () => {
    expect(blocks('先清水渠；\n\n再种柳树；\n\n后修老桥。')).toEqual([
      'paragraph 先清水渠；',
      'paragraph 再种柳树；',
      'paragraph 后修老桥。',
    ]);
  });

  test('quoted whole are quotations, also over two paragraphs', () => {
    const quoted = '“大水漫过旧渠，人们才想起渠的名字。\n\n名字是老人起的，老人已经不在了，渠还在。”';
    expect(blocks(quoted).map((each) => each.split(' ')[0])).toEqual(['quotation', 'quotation']);
    expect(blocks('“柳渠”是老人起的名字，写在桥头的石板上。')[0]).toMatch(/^paragraph/u);
  });
});

describe('levels', () => {
  test('follow the numbering, whatever the number of # signs', () => {
    const headings = [
      { text: '一、水', marks: 2 },
      { text: '（一）渠', marks: 4 },
      { text: '1.柳', marks: 4 },
      { text: '二、岸', marks: 4 },
    ];
    expect(consistentLevels(headings)).toEqual([1, 2, 3, 1]);
  });

  test('of headings without a number follow the signs', () => {
    expect(
      consistentLevels([
        { text: '水', marks: 3 },
        { text: '渠', marks: 4 },
        { text: '柳', marks: 3 },
      ]),
    ).toEqual([1, 2, 1]);
  });

  test('numerals are read up to a hundred and beyond', () => {
    expect(['三', '十', '十二', '二十', '二十七', '一百零三', '9'].map(numeralOf)).toEqual([3, 10, 12, 20, 27, 103, 9]);
  });
});
