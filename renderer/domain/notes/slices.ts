/** A long note file as several short ones, so that a page can read and write it without standing still. */

/** How the part before and the part behind the notes end, as encode.ts writes them. */
const HEAD_END = '"items":[';
const TAIL = ']}}';

/**
 * Each slice is a note file of its own with all people and devices. A file that is not an annotation a line, as ours are, comes
 * whole. @param most notes in one slice
 */
export function* slicesOf(file: string, most: number): Iterable<string> {
  const lines = file.trimEnd().split('\n');
  const [head, ...rest] = lines;
  const tail = rest.pop();
  if (!head?.endsWith(HEAD_END) || tail !== TAIL || rest.length <= most) {
    yield file;
    return;
  }
  for (let from = 0; from < rest.length; from += most) {
    const notes = rest
      .slice(from, from + most)
      .join('\n')
      .replace(/,$/u, '');
    yield `${head}\n${notes}\n${tail}\n`;
  }
}

/**
 * What a slice that encode.ts wrote gives to the one file of all: after the others it is that file. Its id is that of the first.
 * @param isFirst gives the head too @param isLast gives the end too
 */
export function partOfSlices(slice: string, isFirst: boolean, isLast: boolean): string {
  const [from, to] = [isFirst ? 0 : slice.indexOf('\n') + 1, slice.lastIndexOf(`\n${TAIL}`)];
  return isLast ? slice.slice(from) : `${slice.slice(from, to)},\n`;
}
