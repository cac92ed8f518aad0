import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoRepairs } from '../../../main/core/ingest/repairs/edits.ts';
import { type Place, setText } from '../../../main/core/ingest/repairs/set-text.ts';
import { gatherSpaceEvidence } from '../../../main/core/ingest/repairs/spaces.ts';

const prose = (issue = ''): Place => ({ kind: 'prose', evidence: gatherSpaceEvidence(issue) });
const names: Place = { kind: 'names' };
const repaired = (text: string, place: Place = prose()): string => setText([{ line: 1, text }], place).text;

test('narrow marks beside ideographs become wide', () => {
  expect(repaired('柳渠清了,岸也绿了;谁来看呢?请来!(市民)说:好')).toBe(
    '柳渠清了，岸也绿了；谁来看呢？请来！（市民）说：好',
  );
});

test.each([
  ['20:14准时开闸'],
  ['共1,200户'],
  ['比上年增长3.5%'],
  ['2017-2022年'],
  ['见 https://yunjiang.example/a,b?c=1 一文'],
  ['写信到 post@yunjiang.example'],
  ['见[柳渠志](https://yunjiang.example/a_(1).html)一书'],
  ['见[柳渠志](柳渠.html)'],
  ['He said: come, see (and go)!'],
])('%s stays as it is', (text) => {
  expect(repaired(text)).toBe(text);
});

test('brackets around an address are widened both or not at all', () => {
  expect(repaired('详见网站(https://yunjiang.example/a)。')).toBe('详见网站（https://yunjiang.example/a）。');
});

test('a percent sign or a figure before a comma does not hide the ideograph behind it', () => {
  expect(repaired('增长29%;其中8.46%,有1户')).toBe('增长29%；其中8.46%，有1户');
});

test('straight quotation marks open and close in turn', () => {
  expect(repaired('他说"水到渠成",又说"慢慢来"')).toBe('他说“水到渠成”，又说“慢慢来”');
  expect(repaired('the "old" canal')).toBe('the "old" canal');
});

test('the English word and between Chinese words is 和', () => {
  expect(repaired('河道 and 堤岸')).toBe('河道和堤岸');
  expect(repaired('河道 and canal')).toBe('河道 and canal');
  expect(repaired('“清水”and《柳渠》')).toBe('“清水”和《柳渠》');
});

test('a space inside a word goes only where the issue has the word without it', () => {
  const issue = '全市防汛 工作会议\n\n全市防汛工作会议召开。各县防汛工作已经布置。';
  expect(repaired('全市防汛 工作会议', prose(issue))).toBe('全市防汛工作会议');
  expect(repaired('全市防汛 工作会议', prose('全市防汛 工作会议\n\n别的话。'))).toBe('全市防汛 工作会议');
});

test('the halves of a headline keep their space when the issue prints them so', () => {
  const issue = '疏浚老城河道 守护一江清水\n疏浚老城河道 守护一江清水\n疏浚老城河道守护一江清水';
  expect(repaired('疏浚老城河道 守护一江清水', prose(issue))).toBe('疏浚老城河道 守护一江清水');
});

test('a name set wide is closed up, and stays apart from its office', () => {
  expect(repaired('市议事会主席 陆 川', names)).toBe('市议事会主席 陆川');
  expect(repaired('沈 谷 周渡（女）', names)).toBe('沈谷 周渡（女）');
});

test('small digits are set on the line', () => {
  expect(repaired('P<sub>04</sub>与m<sup>2</sup>')).toBe('P04与m2');
});

test('a joined line leaves no space between ideographs and one between words of letters', () => {
  const lines = [
    { line: 3, text: '水位' },
    { line: 7, text: '上涨' },
  ];
  const set = setText(lines, prose());
  expect(set.text).toBe('水位上涨');
  expect(set.ledger).toEqual([{ at: 2, line: 3, before: '\n', after: '', rule: 'joined-lines' }]);
  expect(repaired('water', prose())).toBe('water');
  expect(
    setText(
      [
        { line: 1, text: 'the old' },
        { line: 2, text: 'canal' },
      ],
      prose(),
    ).text,
  ).toBe('the old canal');
});

test('bold type becomes ranges, and its signs are listed as left out', () => {
  const set = setText([{ line: 5, text: '**第一,要快。**其次要稳' }], prose());
  expect(set.text).toBe('第一，要快。其次要稳');
  expect(set.emphasis).toEqual([[0, 6]]);
  expect(set.leftOut.map(({ text, line }) => [text, line])).toEqual([
    ['**', 5],
    ['**', 5],
  ]);
});

test('any text can be had back from its repairs', () => {
  const piece = fc.constantFrom(
    '水',
    '渠',
    '岸',
    ',',
    ':',
    ';',
    '?',
    '!',
    '(',
    ')',
    ' and ',
    ' ',
    '"',
    "'",
    '3',
    '.',
    'a',
    '<sub>2</sub>',
    '𠮷',
    '，',
    '陆 川',
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 4 },
      ),
      (texts) => {
        const lines = texts.map((text, index) => ({ line: index + 1, text }));
        for (const place of [prose(texts.join('')), names]) {
          const { text, ledger } = setText(lines, place);
          const back = undoRepairs(text, ledger);
          expect(place === names ? back.replace(/\s/gu, '') : back).toBe(
            place === names ? texts.join('').replace(/\s/gu, '') : texts.join('\n'),
          );
        }
      },
    ),
  );
});
