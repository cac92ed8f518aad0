/**
 * Sheets as one HTML document that needs nothing beside it but fonts: for PDF and for a file of its own. It holds no script, and its
 * policy allows none; every word of the sheets is text.
 */
import { declarations, type Style } from './line-style.ts';
import { type SheetElement, sheetElements } from './sheet-elements.ts';
import type { Sheets } from './sheets.ts';

/**
 * Where the fonts come from: `host`, what makes the PDF puts its rules in place of `HOST_FONTS`; or rules that are here already
 * (`@font-face`, made by the program, not by a document).
 */
export type FontSource = { readonly kind: 'host' } | { readonly kind: 'rules'; readonly css: string };

export interface AboutSheets {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: 'zh-CN' | 'en';
  readonly fonts: FontSource;
}

/** Stands once in the style of a document for a host, before any word of it. */
export const HOST_FONTS = '/* fonts */';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' file: data:; base-uri 'none'; form-action 'none'";

const headOf = (language: AboutSheets['language']): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">\n` +
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;

/** Whether it begins as one of ours does: with the policy, before anything that it could hold back. No other is printed by a host. */
export const isSheetMarkup = (html: string): boolean =>
  html.startsWith(headOf('zh-CN')) || html.startsWith(headOf('en'));

/** @returns a whole HTML document */
export function sheetMarkup(sheets: Sheets, about: AboutSheets): string {
  const names = createNames();
  const body = sheetElements(sheets).map((element) => written(element, names.of));
  const rest = [
    `<style>${about.fonts.kind === 'host' ? HOST_FONTS : about.fonts.css}`,
    `@page{size:${sheets.width}mm ${sheets.height}mm;margin:0}html,body{margin:0;padding:0}`,
    `@media screen{body{background:#8b8b8b}section{margin:8mm auto}}`,
    `${names.rules()}</style>`,
    `<title>${escaped(about.title)}</title>`,
    `<meta name="author" content="${escaped(about.author)}">`,
    `<meta name="description" content="${escaped(about.subject)}">`,
    '</head><body>',
    ...body,
    '</body></html>\n',
  ];
  return headOf(about.language) + rest.join('\n');
}

/** Classes for styles that many share: half of the bytes, and of the time to read them. */
function createNames() {
  const known = new Map<string, string>();
  return {
    of: (style: Style): string => {
      const text = declarations(style);
      const name = known.get(text) ?? `s${known.size}`;
      known.set(text, name);
      return name;
    },
    rules: () => [...known].map(([text, name]) => `.${name}{${text}}`).join('\n'),
  };
}

function written({ tag, attributes, style, shared, children }: SheetElement, nameOf: (style: Style) => string): string {
  const given = {
    ...attributes,
    ...(shared && { class: nameOf(shared) }),
    ...(Object.keys(style).length > 0 && { style: declarations(style) }),
  };
  const words = Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const content = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child, nameOf)));
  return `<${tag}${words.join('')}>${content.join('')}</${tag}>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that no HTML document may hold become U+FFFD, as a browser would show them. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign).replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\p{Cs}]/gu, '\ufffd');
