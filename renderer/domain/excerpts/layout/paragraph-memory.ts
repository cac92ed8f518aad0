/** Remembers how paragraphs were broken: after an edit only what changed is broken anew. */
import { type BrokenLine, breakLines } from './break-lines.ts';
import type { SetPiece } from './cells.ts';
import type { Setting } from './setting.ts';

export interface ParagraphMemory {
  lines(pieces: readonly SetPiece[], setting: Setting): readonly BrokenLine[];
  /** What was not asked for since the last time is forgotten. */
  forgetUnused(): void;
}

/** By content, since a document may come with new objects for all that is in it. */
export function createParagraphMemory(): ParagraphMemory {
  let before = new Map<string, readonly BrokenLine[]>();
  let used = new Map<string, readonly BrokenLine[]>();
  return {
    lines(pieces, setting) {
      let key = setting.key;
      for (const { text, bold, pigment, raised } of pieces)
        key += `\u0000${bold ? 'b' : ''}${raised ? 'r' : ''}${pigment ?? ''}\u0001${text}`;
      const known = used.get(key) ?? before.get(key);
      const lines = known ?? breakLines(pieces, setting);
      used.set(key, lines);
      return lines;
    },
    forgetUnused() {
      before = used;
      used = new Map();
    },
  };
}
