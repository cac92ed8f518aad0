/** Whether a font is installed on this computer. No interface of the browser tells; the width of Latin words set in it does. */

const WORDS = 'mmmmmmmmmmlli 0123 WÅj';
const known = new Map<string, boolean>();

export function isInstalled(family: string): boolean {
  const before = known.get(family);
  if (before !== undefined) return before;
  const pen = document.createElement('canvas').getContext('2d');
  const widthIn = (families: string) => {
    if (!pen) return 0;
    pen.font = `72px ${families}`;
    return pen.measureText(WORDS).width;
  };
  // A font that is not there leaves the words to what comes after it.
  const found = ['monospace', 'serif', 'sans-serif'].some(
    (fallback) => widthIn(`"${family}", ${fallback}`) !== widthIn(fallback),
  );
  known.set(family, found);
  return found;
}
