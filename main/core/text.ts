/** Code points: the unit in which the archive counts. */

export const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** Code points that can be seen: neither white space nor invisible marks. */
export const visibleCharacters = (text: string): number =>
  codePoints(text.replace(/[\s\u200b-\u200d\ufeff\u00ad]/gu, ''));

/** Letters, digits and ideographs only, narrow and lower case: for telling whether two titles say the same. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
