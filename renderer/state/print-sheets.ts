/**
 * 打印: the sheets through the printer dialog of the browser, or of Electron. They lie in the page for as long as that takes, seen by
 * the printer only; the program around them is not printed. Styles are set by script: our policy lets no markup bring any.
 */

import { facesOf, fontFamily } from '../domain/excerpts/faces.ts';
import { propertyName, type Style } from '../domain/excerpts/line-style.ts';
import { type SheetElement, sheetElements } from '../domain/excerpts/sheet-elements.ts';
import type { Sheets } from '../domain/excerpts/sheets.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What the page's own styles say of the whole (one screen high, coloured) does not hold on paper. */
const paperRules = ({ width, height }: Sheets): string => `
  @page { size: ${width}mm ${height}mm; margin: 0; }
  @media screen { .print-root { display: none; } }
  @media print {
    html, body { display: block !important; height: auto !important; margin: 0 !important; padding: 0 !important;
      overflow: visible !important; background: none !important; font-size: 1pt !important; }
    body > :not(.print-root) { display: none !important; }
    .print-root section { contain: size; }
  }`;

/**
 * One at a time: while a dialog is open or on its way, another press does nothing, and sheets are never printed twice.
 * @returns when the dialog is closed, whatever was chosen in it
 * @param print opens it; another in tests only
 */
export async function printSheets(
  sheets: Sheets,
  about: { readonly title: string },
  print: () => void = () => window.print(),
): Promise<void> {
  if (document.querySelector('.print-root')) return;
  const root = document.createElement('div');
  root.className = 'print-root';
  root.lang = 'zh-CN';
  root.append(...sheetElements(sheets).map(drawn));
  const rules = new CSSStyleSheet();
  rules.replaceSync(paperRules(sheets));
  const { title } = document;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  document.body.append(root);
  try {
    await fontsFor(sheets);
    // The name that a printer's queue and a file saved from the dialog take.
    document.title = about.title;
    const closed = new Promise<void>((resolve) =>
      window.addEventListener('afterprint', () => resolve(), { once: true }),
    );
    print();
    await closed;
  } finally {
    root.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
    document.title = title;
  }
}

/** Nothing on the screen may have asked for them yet, and a printer does not wait. */
async function fontsFor(sheets: Sheets): Promise<void> {
  const lines = sheets.pages.flatMap((page) => page.lines);
  const text = [...new Set(lines.flatMap(({ runs }) => runs.map((run) => run.text)).join(''))].join('');
  const weights = ['400', '700'];
  const wanted = facesOf(sheets).flatMap((face) => weights.map((weight) => `${weight} 16px ${fontFamily(face)}`));
  // One that cannot be had is drawn by what stands after it, as on the screen.
  await Promise.allSettled(wanted.map((font) => document.fonts.load(font, text)));
}

function drawn({ tag, attributes, style, shared, children }: SheetElement): Element {
  const element: HTMLElement | SVGElement =
    tag === 'svg' || tag === 'line' ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  dress(element, { ...shared, ...style });
  element.append(...children.map((child) => (typeof child === 'string' ? child : drawn(child))));
  return element;
}

function dress({ style }: HTMLElement | SVGElement, properties: Style): void {
  for (const [name, value] of Object.entries(properties)) style.setProperty(propertyName(name), value);
}
