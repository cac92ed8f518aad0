/** What a ruler laid on the screen would find wrong. */
import type { Page } from '@playwright/test';

/** mock/README.md: no words under 15 px; adapted to the aged: targets of 44 px, in large print of 60. */
const SMALLEST_WORDS = 15;
const SMALLEST_TARGET = { ordinary: 44, large: 60 };

export function measureLayout(page: Page, largePrint: boolean): Promise<readonly string[]> {
  return page.evaluate(
    ({ words, target }) => {
      const found: string[] = [];
      const named = (element: Element) =>
        `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 12)}”`;
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px wider than the window`);
      // Screens scroll within their frame. A page that is longer itself is moved out of sight when something at its end is pressed.
      const { scrollHeight, clientHeight } = document.documentElement;
      if (scrollHeight > clientHeight)
        found.push(`the page is ${scrollHeight - clientHeight} px longer than the window`);
      const isSeen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        // The words over a printed page, and those of a sheet that will be, are as large as on paper; the reader enlarges the page.
        !element.closest('.visually-hidden, [aria-hidden="true"], [inert], .page-words, .proof-sheet');

      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const element = node.parentElement;
        if (!element || node.textContent?.trim() === '' || !isSeen(element)) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < words) found.push(`${size} px: ${named(element)}`);
      }

      for (const control of document.querySelectorAll('a[href], button, input, select, [role="option"]')) {
        if (!isSeen(control)) continue;
        // A link within a sentence is as high as its line; a field or box is as large as its frame or label; the bindings stand
        // for themselves (mock/README.md).
        const frame = control.closest('label, .field, [role="radio"]') ?? control;
        if (control.matches('.spine') || getComputedStyle(control).display === 'inline') continue;
        const { width, height } = frame.getBoundingClientRect();
        if (width <= 1 || height <= 1) continue; // there for screen readers only
        if (width < target - 0.5 || height < target - 0.5)
          found.push(`${Math.round(width)}×${Math.round(height)} px: ${named(control)}`);
      }
      return [...new Set(found)];
    },
    { words: SMALLEST_WORDS, target: largePrint ? SMALLEST_TARGET.large : SMALLEST_TARGET.ordinary },
  );
}
