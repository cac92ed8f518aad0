/** A page with nothing but documents, for tests/e2e/document-views.spec.ts: an article, printed pages, and an article in print. */
import '../../../renderer/ui/styles.ts';
import '../../../renderer/features/pages/page-sheet.css';
import '../../../renderer/features/pages/pages.css';
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import { BlockText } from '../../../renderer/document/block-text.tsx';
import { PageWords } from '../../../renderer/document/pages/page-words.tsx';
import { createPrintedView } from '../../../renderer/document/pages/printed-view.ts';
import { createTextView } from '../../../renderer/document/text-view.ts';
import type {} from '../../../renderer/ui/css-variables.d.ts';
import { ARTICLE, COMPASS, LINKS, PAGE, PAGE_TEXTS, PAGES, TEXTS } from './samples.ts';
import { SUITE, type Subject } from './suite.ts';

const root = document.getElementById('root') ?? document.body;
const react = createRoot(root);
const show = (drawn: ReactNode) => flushSync(() => react.render(drawn));
const UNIT = 1.5;

const articleOf = (vertical: boolean) => (
  <article className="leaf">
    <h1 data-block="title">{TEXTS[0].text}</h1>
    {ARTICLE.map((block) => (
      <p key={block.id} data-block={block.id}>
        <BlockText block={block} vertical={vertical} pageLabel={String} />
      </p>
    ))}
  </article>
);

/** As a page sheet lays the words over its picture. */
const sheetOf = (blocks: readonly PageBlock[], turn: number) => {
  const [width, height] = [PAGE.view[2] - PAGE.view[0], PAGE.view[3] - PAGE.view[1]];
  const [across, down] = turn % 180 === 0 ? [width, height] : [height, width];
  return (
    <div
      key={blocks[0]?.id}
      className="printed-page"
      style={{ position: 'relative', width: across * UNIT, height: down * UNIT, '--unit': `${UNIT}px` }}
    >
      <div className="page-words" data-turn={turn} style={{ '--page-w': width, '--page-h': height }}>
        <PageWords page={PAGE} blocks={blocks} />
      </div>
    </div>
  );
};

const subjects: Readonly<Record<string, () => Subject>> = {
  article: () => {
    show(articleOf(false));
    return { view: createTextView(root), texts: TEXTS };
  },
  'article in vertical setting': () => {
    show(articleOf(true));
    return { view: createTextView(root), texts: TEXTS };
  },
  'printed pages': () => {
    show(PAGES.map((blocks) => sheetOf(blocks, 0)));
    return { view: createTextView(root), texts: PAGE_TEXTS };
  },
  'article in print': () => {
    show(PAGES.map((blocks) => sheetOf(blocks, 90)));
    return { view: createPrintedView(createTextView(root), LINKS, TEXTS), texts: TEXTS };
  },
};

/** Left, top, right, bottom in CSS pixels of the turned sheet. */
function boxesAt(turn: number): Readonly<Record<string, readonly number[]>> {
  show(createElement('div', null, sheetOf(COMPASS, turn)));
  const sheet = root.querySelector('.printed-page')?.getBoundingClientRect() ?? new DOMRect();
  return Object.fromEntries(
    COMPASS.map(({ id }) => {
      // The run, not its characters: of these the browser tells how high the face is beyond its size, too.
      const box = root.querySelector(`[data-block="${id}"] .page-run`)?.getBoundingClientRect() ?? new DOMRect();
      return [id, [box.left - sheet.left, box.top - sheet.top, box.right - sheet.left, box.bottom - sheet.top]];
    }),
  );
}

declare global {
  interface Window {
    views: {
      /** What a rule of the suite finds wrong with a view. */
      readonly faults: (subject: string, rule: string) => readonly string[];
      readonly boxesAt: (turn: number) => Readonly<Record<string, readonly number[]>>;
      readonly unit: number;
    };
  }
}

window.views = {
  faults: (subject, rule) => {
    const made = subjects[subject]?.();
    const check = SUITE[rule];
    return made && check ? check(made) : ['there is no such view or rule'];
  },
  boxesAt,
  unit: UNIT,
};
