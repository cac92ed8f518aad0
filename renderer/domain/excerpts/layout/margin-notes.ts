/** Notes in the margin: each as near to its paragraph as those before it allow, none over another; what has no room flows on. */
import type { MarginNote, Text } from './block.ts';

export interface NoteLine {
  readonly text: Text;
  readonly line: number;
}

export interface Anchored {
  readonly lines: readonly NoteLine[];
  /** Millimetres from the head of the margin at which it would stand. */
  readonly at: number;
}

export interface PlacedNoteLine extends NoteLine {
  /** Millimetres from the head of the margin. */
  readonly at: number;
}

export interface MarginSpace {
  readonly extent: number;
  /** Of the lines of notes. */
  readonly pitch: number;
}

/** Lines between two notes. */
const GAP = 0.5;
const TOLERANCE = 1e-6;

export const linesOfNote = ({ texts }: MarginNote): readonly NoteLine[] =>
  texts.flatMap((text) => text.lines.map((_, line) => ({ text, line })));

/** @param notes in their order @returns what stands in this margin, and what goes on to the next, in order */
export function placeNotes(
  notes: readonly Anchored[],
  { extent, pitch }: MarginSpace,
): { readonly placed: readonly PlacedNoteLine[]; readonly carried: readonly (readonly NoteLine[])[] } {
  const tall = notes.map(({ lines }) => lines.length * pitch);
  const gap = GAP * pitch;
  const places: number[] = [];
  notes.forEach(({ at }, index) => {
    const free = index === 0 ? 0 : (places[index - 1] ?? 0) + (tall[index - 1] ?? 0) + gap;
    places.push(Math.max(at, free));
  });
  let limit = extent;
  for (let index = notes.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index] ?? 0, limit - (tall[index] ?? 0));
    limit = (places[index] ?? 0) - gap;
  }
  const hasRoom = (places[0] ?? 0) >= -TOLERANCE;
  let packed = 0;
  const placed: PlacedNoteLine[] = [];
  const carried: (readonly NoteLine[])[] = [];
  notes.forEach(({ lines }, index) => {
    const start = hasRoom ? (places[index] ?? 0) : packed;
    const room = hasRoom ? lines.length : Math.max(0, Math.floor((extent - start + TOLERANCE) / pitch));
    const here = lines.slice(0, room);
    placed.push(...here.map((line, step) => ({ ...line, at: start + step * pitch })));
    if (here.length < lines.length) carried.push(lines.slice(here.length));
    packed = start + lines.length * pitch + gap;
  });
  return { placed, carried };
}
