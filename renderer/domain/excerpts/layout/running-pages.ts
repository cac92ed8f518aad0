/** Pages of running text with an outer margin that may hold notes: what study and whole have in common. */
import type { Flow } from '../flow.ts';
import type { Sheets } from '../sheets.ts';
import { type Block, withGap } from './block.ts';
import { type BlockManner, type BlockSetter, createBlockSetter, createSetText } from './flow-blocks.ts';
import type { NoteSettings } from './note-texts.ts';
import { laySections, type PageForm } from './pages.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import { sectionsOf } from './sections.ts';
import { type Setting, setting } from './setting.ts';

export interface Running {
  readonly form: PageForm;
  readonly as: BlockManner;
  readonly notice: Setting;
  /** Of what stands over several columns; `null` where there is one. */
  readonly wide: BlockManner | null;
}

/** Sizes of notes. Lengths in points. */
export interface NoteSizes {
  readonly size: number;
  readonly measure: number;
  readonly vertical: boolean;
  /** Ems. */
  readonly indent: number;
  readonly quoted: number;
}

const REPLY_INDENT = 1;
/** Blank lines of the grid. */
const BEFORE_ARTICLE = 2;

export function noteSettings({ size, measure, vertical, indent, quoted }: NoteSizes): NoteSettings {
  const base = { role: 'note', size, measure, vertical } as const;
  const reply = indent + REPLY_INDENT;
  return {
    words: setting({ ...base, face: 'song', first: indent, rest: indent }),
    quotation: setting({ ...base, face: 'kai', first: indent, rest: indent }),
    reply: setting({ ...base, face: 'song', first: reply, rest: reply }),
    quoted,
  };
}

export function layRunning(flow: Flow, memory: ParagraphMemory, running: Running): Sheets {
  const set = createSetText(memory);
  const setter = createBlockSetter(set, flow.citations, running.as);
  const sections = running.wide
    ? sectionsOf(flow, setter, createBlockSetter(set, flow.citations, running.wide), running.form.lines)
    : [{ head: [], blocks: oneAfterTheOther(flow, setter) }];
  return laySections(sections, flow, running.form, running.notice, set);
}

function oneAfterTheOther(flow: Flow, setter: BlockSetter): readonly Block[] {
  const title = setter.title(flow);
  const blocks: Block[] = [];
  for (const part of flow.parts) {
    const isFirst = blocks.length === 0;
    if (part.kind === 'article') {
      const gap = isFirst ? 0 : blocks.at(-1)?.keepsNext ? 1 : BEFORE_ARTICLE;
      blocks.push(...withGap(setter.articleHead(part), gap));
    }
    blocks.push(...setter.part(part, isFirst));
  }
  return [...title, ...withGap([...blocks, ...setter.references(flow)], title.length > 0 ? 1 : 0)];
}
