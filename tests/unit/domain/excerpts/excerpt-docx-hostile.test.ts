/** What readers wrote, in every place of a Word document where text can be. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAYOUTS } from '../../../../renderer/domain/excerpts/document.ts';
import type { Flow } from '../../../../renderer/domain/excerpts/flow.ts';
import { excerptDocx } from '../../../../renderer/domain/word/excerpt-docx.ts';
import { ARTICLE, cited, flowed, flowOf, MAKING, NOTE, optionsOf, passage } from '../../../support/excerpt-flows.ts';
import { elementsOf, paragraphsOf, partsOf, readXml } from '../../../support/office-file.ts';
import { TRAPS } from '../../../support/study-group.ts';

const docx = (flow: Flow, options = optionsOf('official')) => excerptDocx(flow, options, { language: 'zh' }, MAKING);

/** The flow with the text in every place where text can be. */
function withEverywhere(text: string, citations: Flow['citations'] = 'footnotes'): Flow {
  const source = { ...cited(1, '3'), text, place: text, pagesText: text };
  const note = {
    ...NOTE,
    person: text,
    quotation: text,
    text,
    tags: [text],
    replies: [{ person: text, day: text, text }],
  };
  return flowOf({
    title: text,
    byline: text,
    citations,
    notices: [text],
    referencesHeading: text,
    references: [{ number: 1, articleId: 'a', issueId: 'i', text }],
    parts: [
      { kind: 'heading', id: null, level: 1, text },
      { kind: 'text', id: null, paragraphs: [flowed(text)] },
      passage('p', [flowed(text, { kind: 'heading', level: 2 }), flowed(text)], source, {
        notes: [note],
        tags: [text],
      }),
      {
        ...ARTICLE,
        kicker: text,
        title: text,
        subtitle: text,
        paragraphs: [flowed(text)],
        cited: source,
        notes: [note],
      },
      { kind: 'entry', id: null, text, people: text, place: text },
    ],
  });
}

test('text that looks like a formula, a field or markup is text', async () => {
  const traps = [
    ...TRAPS,
    '=1+1',
    '{ PAGE }',
    'CURRENT',
    'TOTAL_PAGES',
    'TOTAL_PAGES_IN_SECTION',
    '<w:p>',
    '&#0;',
    ']]>',
  ];
  for (const trap of traps)
    for (const layout of ['study', 'cards'] as const) {
      const bytes = await docx(withEverywhere(trap), optionsOf(layout, { notes: 'below' }));
      expect(paragraphsOf(bytes).filter(({ text }) => text.includes(trap)).length, trap).toBeGreaterThan(9);
      for (const [name, text] of partsOf(bytes)) {
        const part = readXml(text);
        for (const field of ['w:fldSimple', 'w:hyperlink', 'w:altChunk', 'w:object'])
          expect(elementsOf(part, field)).toEqual([]);
        const instructions = elementsOf(part, 'w:instrText').flatMap(({ children }) => children);
        expect(instructions, name).toEqual(name.startsWith('word/footer') ? ['PAGE'] : []);
      }
    }
});

test('a character that XML does not allow is seen to be missing', async () => {
  const broken = await docx(withEverywhere('甲\u0000乙\u000b丙\ud800丁\ufffe戊'), optionsOf('study'));
  for (const text of partsOf(broken).values()) readXml(text);
  expect(paragraphsOf(broken).map(({ text }) => text)).toContain('甲\ufffd乙\ufffd丙\ufffd丁\ufffd戊');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.constantFrom(...LAYOUTS), async (text, layout) => {
      for (const part of partsOf(await docx(withEverywhere(text), optionsOf(layout))).values()) readXml(part);
    }),
    { numRuns: 20 },
  );
});
