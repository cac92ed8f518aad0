import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledFaces, faceRules, facesFor, readFaces } from '../../../main/core/print/bundled-fonts.ts';
import { withHostFonts } from '../../../main/core/print/host-fonts.ts';
import { FAMILIES, LATIN_FAMILY, PUNCTUATION_FAMILY } from '../../../renderer/domain/excerpts/faces.ts';
import { sheetMarkup } from '../../../renderer/domain/excerpts/sheet-markup.ts';
import { line, run, sheetsOf } from '../../support/invented-sheets.ts';

test('style sheets are read as packages write them and as a build leaves them', () => {
  const written = `@font-face { font-family: 'A B'; font-weight: 200 900; src: url(./files/a.woff2) format('woff2-variations'); unicode-range: U+4e00-4e0f, U+41; }`;
  const built = '@font-face{font-family:C;src:url("pack/c.woff2")format("woff2");unicode-range:U+4??}';
  expect(readFaces(written + built, '/sheet', '/packages')).toEqual([
    {
      family: 'A B',
      weight: '200 900',
      file: '/sheet/files/a.woff2',
      ranges: [
        [0x4e00, 0x4e0f],
        [0x41, 0x41],
      ],
      rangeText: 'U+4e00-4e0f, U+41',
    },
    { family: 'C', weight: '400', file: '/packages/pack/c.woff2', ranges: [[0x400, 0x4ff]], rangeText: 'U+4??' },
  ]);
});

test('every family that sheets name comes with the program', () => {
  const families = new Set(bundledFaces().map(({ family }) => family));
  const named = [...Object.values(FAMILIES).map(({ bundled }) => bundled), LATIN_FAMILY, PUNCTUATION_FAMILY];
  expect(named.filter((family) => !families.has(family))).toEqual([]);
  expect(bundledFaces().filter(({ file }) => !existsSync(file))).toEqual([]);
});

test('a document is given the slices in which it has characters, of the families it names, and no others', () => {
  const faces = facesFor('"Noto Serif SC Variable" 老城', bundledFaces());
  expect(faces.length).toBeGreaterThan(0);
  expect(faces.length).toBeLessThan(6);
  expect(new Set(faces.map(({ family }) => family))).toEqual(new Set(['Noto Serif SC Variable']));
  for (const character of '老城') {
    const point = character.codePointAt(0) ?? 0;
    expect(faces.some(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last))).toBe(true);
  }
});

test('the rules of the host stand in the style once; the same words in the text stay words', () => {
  const sheets = sheetsOf([{ lines: [line(0, [run('/* fonts */ a $& b')])], rules: [] }]);
  const about = { title: '/* fonts */', author: '', subject: '', language: 'zh-CN', fonts: { kind: 'host' } } as const;
  const html = new TextEncoder().encode(sheetMarkup(sheets, about));
  const { html: made, faces } = withHostFonts(html, ({ file }) => file.split('/').at(-1) ?? '');
  expect(made).toContain(`<style>${faceRules(faces, ({ file }) => file.split('/').at(-1) ?? '')}`);
  expect(made).toContain('>/* fonts */ a $&amp; b<');
  expect(made).toContain('<title>/* fonts */</title>');
  expect(made).toContain('src:url("noto-serif-sc-latin-wght-normal.woff2")');
});
