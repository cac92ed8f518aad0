/** After an edit most pages are as they were: they stay the same objects, so that nothing is drawn anew for them. */
import type { PlacedLine, PlacedRule, Sheet, Sheets } from '../sheets.ts';

/** @returns `next`, with the pages of `before` where they say the same */
export function keepSame(before: Sheets | null, next: Sheets): Sheets {
  if (!before) return next;
  const pages = next.pages.map((page, index) => {
    const known = before.pages[index];
    return known && isSame(known, page) ? known : page;
  });
  return { ...next, pages };
}

function isSame(one: Sheet, other: Sheet): boolean {
  return (
    one.lines.length === other.lines.length &&
    one.rules.length === other.rules.length &&
    one.lines.every((line, index) => isSameLine(line, other.lines[index])) &&
    one.rules.every((rule, index) => isSameRule(rule, other.rules[index]))
  );
}

/** Runs are compared as objects: of a remembered paragraph they are the same. */
function isSameLine(one: PlacedLine, other: PlacedLine | undefined): boolean {
  return (
    other !== undefined &&
    one.runs === other.runs &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.role === other.role &&
    one.face === other.face &&
    one.size === other.size &&
    one.spacing === other.spacing &&
    one.vertical === other.vertical &&
    one.source === other.source &&
    one.paragraph === other.paragraph
  );
}

function isSameRule(one: PlacedRule, other: PlacedRule | undefined): boolean {
  return (
    other !== undefined &&
    one.x1 === other.x1 &&
    one.y1 === other.y1 &&
    one.x2 === other.x2 &&
    one.y2 === other.y2 &&
    one.thickness === other.thickness &&
    one.dotted === other.dotted
  );
}
