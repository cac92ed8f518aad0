import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import { expect, test } from 'vitest';
import type { Target } from '../../../../renderer/domain/anchoring/selectors.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import { recordMarkdown } from '../../../../renderer/domain/record/record-markdown.ts';
import { recordWordsIn } from '../../../../renderer/domain/record/record-words.ts';
import { readXml } from '../../../support/office-file.ts';
import {
  DELETED_WORDS,
  does,
  newNote,
  PRIVATE_WORDS,
  passage,
  studyGroup,
  VERSIONS,
} from '../../../support/study-group.ts';
import { recordOf, zh } from './records.ts';

const htmlOf = (markdown: string): string => renderToStaticMarkup(<Markdown>{markdown}</Markdown>);
const markdown = recordMarkdown(recordOf(studyGroup()), zh);
const html = htmlOf(markdown);

test('the head names the speech, the issue, the pages, the reference and everybody who took part', () => {
  expect(html).toContain('<h1>让老城的水有出路</h1>');
  expect(html).toContain('《云江议事》2026年第11期　第3—5页');
  expect(html).toContain('沈若谷. 让老城的水有出路[J]. 云江议事，2026（11）：3-5.');
  expect(html).toContain('<li>杜衡生　批注2处，只划线1处</li>');
  expect(html).toContain('共8人：批注16处，只划线1处，回复3条。');
});

test('each paragraph of the speech stands in it as it is printed, headings below the section’s', () => {
  expect(html).toContain('<h3>一、水印替我们记着账</h3>');
  expect(html).toContain('<p>今天要说的是老城的水。入夏以来，东渡片区有十九条巷子进过水，最深的地方没过了膝盖。</p>');
  expect(html).toMatch(/<blockquote>\s*<p>井沿绳痕深几许，<\/p>\s*<p>不问来人问水声。<\/p>/u);
});

test('two versions are said to be two and both given, and nothing private or deleted is in it', () => {
  expect(markdown).toContain('这一条有两个版本');
  for (const version of VERSIONS) expect(markdown.split(version)).toHaveLength(2);
  expect(markdown).not.toContain(PRIVATE_WORDS);
  expect(markdown).not.toContain(DELETED_WORDS);
});

test('a note that somebody else rewrote, or on a later day, says so', () => {
  const before = does(1, 0, newNote('n', '初稿', { target: passage('出路') }), studyGroup());
  const later = does(2, 4, { do: 'write', id: 'n', wordings: [{ text: '改稿', author: 'p2' }] }, before);
  expect(recordMarkdown(recordOf(later), zh)).toContain('- 方砚秋　2026年11月25日　改写\n\n    改稿');
});

test('a record of which nobody marked anything says so', () => {
  const empty = recordMarkdown(recordOf({ ...studyGroup(), notes: new Map() }), zh);
  expect(empty).toContain('还没有人在这一篇上作标记。');
  expect(empty).toContain('办这件事要三年。');
});

test('in English the labels are English, and what people wrote is as they wrote it', () => {
  const english = recordMarkdown(recordOf(studyGroup(), { words: recordWordsIn('en') }), recordWordsIn('en'));
  expect(english).toContain('## Who took part');
  expect(english).toContain('何砚田 (1) · 21 November 2026 · p. 3 · Azurite');
  expect(english).toContain('老人的话最要紧。');
});

const breaking = fc.oneof(
  fc.constantFrom(
    '```\n没有关上',
    '<!-- 没有关上',
    '<div>',
    '# 假标题',
    '- 一\n- 二',
    '> 引',
    '[J]: http://example.invalid',
    '***',
    '---',
    '1. 甲',
    '\t制表',
    '====',
    '水\n---',
    '水\r# 假标题',
    '水\u2028\r\n---',
    '<script>alert(1)</script>',
    '~~~',
    '<pre>',
    '    代码',
    '\\',
    ' ',
  ),
  fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  fc.stringMatching(/^[\]\\[`*_#>|~<!:.()\-+=\d\n a]{0,24}$/u),
);

/** The elements of a page that stand in no other: their names, and of paragraphs and headings the words. */
const outermost = (shown: string): readonly string[] =>
  readXml(`<page>${shown.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '?')}</page>`).children.map(
    (child) =>
      typeof child === 'string' ? child.trim() : `${child.name} ${child.name === 'ul' ? '' : child.children.join('')}`,
  );

/** A note, an answer to it, and a last answer that says nothing unusual. */
function threeNotes(target: Target, text: string, answer: string, on: NotesState): NotesState {
  const asked = does(1, 0, newNote('n', text || '想法', { target }), on);
  const answered = does(3, 1, newNote('a', answer, { replyTo: 'n' }), asked);
  return does(2, 2, newNote('b', '末了的回复', { replyTo: 'n' }), answered);
}

test('nothing in the words of a note or an answer breaks out of it: speech, quotations and answers stand as without it', () => {
  const target = passage('水印不会说话，可是它替我们记着账');
  const bare = { ...studyGroup(), notes: new Map() };
  const plainly = outermost(htmlOf(recordMarkdown(recordOf(threeNotes(target, '想法', '回复', bare)), zh)));
  expect(plainly).toContain('p 今天要说的是老城的水。入夏以来，东渡片区有十九条巷子进过水，最深的地方没过了膝盖。');
  fc.assert(
    fc.property(breaking, breaking, (text, answer) => {
      const shown = htmlOf(recordMarkdown(recordOf(threeNotes(target, text, answer, bare)), zh));
      expect(shown).toContain('<p>“水印不会说话，可是它替我们记着账”</p>');
      expect(shown).toContain('<p>末了的回复</p>');
      expect(outermost(shown)).toEqual(plainly);
    }),
    { numRuns: 200 },
  );
});

test('an address that one note defines makes no link in another note', () => {
  const bare = { ...studyGroup(), notes: new Map() };
  const defined = does(1, 0, newNote('n', '- [甲]: http://example.invalid'), bare);
  const shown = htmlOf(recordMarkdown(recordOf(does(2, 1, newNote('m', '见 [甲]'), defined)), zh));
  expect(shown).toContain('<p>见 [甲]</p>');
});
