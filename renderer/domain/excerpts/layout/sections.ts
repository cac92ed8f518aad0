/**
 * Text in columns as sections: a long article begins a page, its head over all columns. Short ones run on in the columns, so that ten
 * items of news do not take ten pages.
 */
import type { Flow, FlowPart } from '../flow.ts';
import { type Block, withGap } from './block.ts';
import { gridLinesOf } from './fill-pages.ts';
import type { BlockSetter } from './flow-blocks.ts';
import type { Section } from './pages.ts';

/** Lines of an introduction that stand over the columns with the title. */
const SHORT_LEAD = 12;

/** @param lines of a column: what is longer is long */
export function sectionsOf(flow: Flow, setter: BlockSetter, wide: BlockSetter, lines: number): readonly Section[] {
  const sections: Section[] = [];
  let head: readonly Block[] = wide.title(flow);
  let blocks: Block[] = [];
  /** Parts that lie in `blocks` and might stand over the columns instead. */
  let lead: FlowPart[] | null = [];
  let headings: FlowPart[] = [];
  const under = (own: readonly Block[]) => withGap(own, head.length > 0 && sections.length === 0 ? 1 : 0);
  const wideOf = (parts: readonly FlowPart[]) => parts.flatMap((part, index) => wide.part(part, index === 0));
  const close = () => {
    if (lead && gridLinesOf(blocks) <= SHORT_LEAD) {
      head = [...head, ...under(wideOf(lead))];
    } else {
      sections.push({ head, blocks });
      head = [];
    }
    blocks = [];
    lead = null;
  };
  const runOn = (part: FlowPart) => blocks.push(...setter.part(part, blocks.length === 0));
  for (const part of flow.parts) {
    if (part.kind === 'heading') {
      headings.push(part);
      continue;
    }
    const own = part.kind === 'article' ? setter.part(part, true) : null;
    if (part.kind === 'article' && own && gridLinesOf(own) > lines) {
      close();
      head = [...head, ...under(wideOf(headings))];
      head = [...head, ...withGap(wide.articleHead(part), head.length > 0 ? 1 : 0)];
      headings = [];
      blocks.push(...withGap(own, 0));
      continue;
    }
    if (lead && part.kind === 'text') lead.push(...headings, part);
    else lead = null;
    headings.forEach(runOn);
    headings = [];
    if (part.kind === 'article' && own) {
      const gap = blocks.length === 0 ? 0 : blocks.at(-1)?.keepsNext ? 1 : 2;
      blocks.push(...withGap(setter.articleHead(part), gap), ...own);
    } else {
      runOn(part);
    }
  }
  headings.forEach(runOn);
  const references = setter.references(flow);
  blocks.push(...(blocks.length === 0 ? withGap(references, 0) : references));
  if (head.length > 0 || blocks.length > 0) sections.push({ head, blocks });
  return sections;
}
