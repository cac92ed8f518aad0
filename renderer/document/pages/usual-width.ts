/** How wide words are in the face in which the words of pages are laid over them, in ems; measured once a character. */

/** As `.page-run` in page-sheet.css. */
const FACE = '100px "Noto Sans SC Variable", sans-serif';

const known = new Map<string, number>();
let measuring: CanvasRenderingContext2D | null = null;

export function usualWidth(words: string): number {
  // Ideographs are as wide as they are high; only the others are measured.
  let width = 0;
  for (const character of words) width += /^[\u2e80-\uffef]$/u.test(character) ? 1 : measured(character);
  return width;
}

function measured(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return 0.5;
  measuring.font = FACE;
  const width = measuring.measureText(character).width / 100;
  known.set(character, width);
  return width;
}
