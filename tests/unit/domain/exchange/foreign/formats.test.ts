import { expect, test } from 'vitest';
import { HYPOTHESIS, KOREADER, marksOf, PASSAGE, READEST, read, W3C, W3C_ANNOTATION } from './foreign-files.ts';

test('Hypothesis: the passage with its surroundings, the words as text, tags, dates and the person come over', () => {
  expect(marksOf(HYPOTHESIS)[0]).toEqual({
    source: 'hypothesis',
    externalId: 'Aq3kLm2nEe6',
    title: '替一座桥说几句公道话',
    account: 'acct:linqiao@hypothes.is',
    author: '林桥',
    quote: { exact: PASSAGE, prefix: '桥面铺了三百二十块石板，', suffix: '。去年秋天有人提议' },
    text: '第三块就在码头那头。<b>别加粗</b>',
    tags: ['桥', '石板'],
    pigment: null,
    style: 'highlight',
    at: '2026-09-01T02:03:04.123Z',
    changedAt: '2026-09-03T10:00:00.000Z',
    replyTo: null,
  });
});

test('Hypothesis: a reply answers the last of its references, and a person without a name is called by the account', () => {
  const chain = { ...HYPOTHESIS.annotations[1], references: ['Aq3kLm2nEe6', 'Zz9'] };
  const [reply] = marksOf({ ...HYPOTHESIS, annotations: [chain] });
  expect(reply).toMatchObject({ replyTo: 'Zz9', author: 'heshan', quote: { exact: '' }, style: 'none' });
});

test('Hypothesis: one damaged annotation takes no other with it', () => {
  const found = read({ ...HYPOTHESIS, annotations: [{ id: 7 }, ...HYPOTHESIS.annotations, null] });
  expect(found).toMatchObject({ ok: true, skipped: 2 });
  expect(found.ok && found.marks.length).toBe(2);
});

test('Readest: colour and style come over, the bookmark does not, and the book’s author is nobody’s name', () => {
  const found = read(READEST);
  expect(found).toMatchObject({ ok: true, skipped: 1 });
  expect(marksOf(READEST)).toEqual([
    {
      source: 'readest',
      externalId: 'qfqy25y',
      title: '平和文选',
      account: '',
      author: '',
      quote: { exact: PASSAGE, prefix: '', suffix: '' },
      text: '我外公就是挑担子的。',
      tags: [],
      pigment: 'plum',
      style: 'underline',
      at: '2026-09-01T02:33:20.000Z',
      changedAt: '2026-09-01T05:20:00.000Z',
      replyTo: null,
    },
  ]);
});

test('Readest: what was deleted in a book’s own notes stays deleted, and an excerpt is words without a mark', () => {
  const [note] = READEST.annotations;
  const booknotes = [
    { ...note, bookHash: 'c0ffee', deletedAt: 1788250000000 },
    { ...note, id: 'x2', type: 'excerpt', style: undefined, deletedAt: null },
  ];
  expect(read({ bookHash: 'c0ffee', booknotes })).toMatchObject({
    ok: true,
    skipped: 1,
    marks: [{ externalId: 'x2', style: 'none' }],
  });
});

test('KOReader: one book and several are read alike, and an empty list that Lua wrote as an object is empty', () => {
  const [mark] = marksOf(KOREADER);
  expect(mark).toMatchObject({
    source: 'koreader',
    title: '平和文选',
    author: '',
    text: '查一下三百二十这个数。',
    pigment: 'gamboge',
    style: 'underline',
    at: '2026-09-01T02:33:20.000Z',
    changedAt: null,
  });
  const several = { created_on: 1, version: 'json/1.0.0', documents: [KOREADER, { title: '空', entries: {} }] };
  expect(read(several)).toEqual({ ok: true, format: 'koreader', marks: [mark], skipped: 0 });
});

test('KOReader: a mark is known again after its note was edited, and two passages of one second are two', () => {
  const [entry] = KOREADER.entries;
  const entries = [
    { ...entry, note: '改过了' },
    { ...entry, text: '另一处' },
  ];
  const [edited, other] = marksOf({ ...KOREADER, entries });
  expect(edited?.externalId).toBe(marksOf(KOREADER)[0]?.externalId);
  expect(other?.externalId).not.toBe(edited?.externalId);
});

test('Web Annotation: refined selectors, several bodies, tags and pages within the file are read, HTML as text', () => {
  expect(marksOf(W3C)).toEqual([
    {
      source: 'w3c',
      externalId: 'https://notes.example/a/7',
      title: '',
      account: 'https://notes.example/u/5',
      author: '何山',
      quote: { exact: PASSAGE, prefix: '二十块石板，', suffix: '。去年秋天' },
      text: '<script>桥</script>晃得有道理',
      tags: ['桥'],
      pigment: null,
      style: 'highlight',
      at: '2026-09-01T02:00:00.000Z',
      changedAt: '2026-09-02T10:00:00.000Z',
      replyTo: null,
    },
    expect.objectContaining({
      externalId: 'https://notes.example/a/8',
      author: 'https://notes.example/u/6',
      text: '同意',
      quote: { exact: '', prefix: '', suffix: '' },
      replyTo: 'https://notes.example/a/7',
    }),
  ]);
});

test('Web Annotation: a page, a list, one annotation and a set of Readium’s hold the same mark', () => {
  const [mark] = marksOf(W3C);
  const items = [W3C_ANNOTATION];
  for (const file of [{ type: 'AnnotationPage', items }, items, W3C_ANNOTATION]) expect(marksOf(file)).toEqual([mark]);
  expect(marksOf({ type: 'AnnotationSet', about: { 'dc:title': '平和文选' }, items })).toEqual([
    { ...mark, title: '平和文选' },
  ]);
});

test('Web Annotation: a body may be one object with Readium’s colour, style and keyword, or plain `bodyValue`', () => {
  const body = { type: 'TextualBody', value: '好', color: 'pink', highlight: 'underline', keyword: '老师' };
  expect(marksOf({ ...W3C_ANNOTATION, body })[0]).toMatchObject({
    text: '好',
    pigment: 'plum',
    style: 'underline',
    tags: ['老师'],
  });
  expect(marksOf({ ...W3C_ANNOTATION, body: undefined, bodyValue: '好' })[0]?.text).toBe('好');
});

test('Web Annotation: of several targets the first with a passage is taken; a long prefix is cut to what stands next to it', () => {
  const selector = [{ type: 'TextQuoteSelector', exact: PASSAGE, prefix: `${'远'.repeat(500)}近` }];
  const target = ['https://example.org/a', { source: { id: 'https://example.org/b', title: '第二本' }, selector }];
  const [mark] = marksOf({ ...W3C_ANNOTATION, target });
  expect(mark).toMatchObject({ title: '第二本', quote: { exact: PASSAGE } });
  expect(mark?.quote.prefix).toBe(`${'远'.repeat(31)}近`);
});

test('Web Annotation: without an id it is known by who made it, when, and where', () => {
  const nameless = { ...W3C_ANNOTATION, id: undefined };
  const [one] = marksOf(nameless);
  const [edited] = marksOf({ ...nameless, body: '改过了' });
  const [later] = marksOf({ ...nameless, created: '2026-09-05T10:00:00Z' });
  expect(edited?.externalId).toBe(one?.externalId);
  expect(later?.externalId).not.toBe(one?.externalId);
});
