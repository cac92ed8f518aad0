/** How like the best place of a text is to what was typed: edits counted over the whole query, none over the text around it. */

/** Beyond this the query is no word with an error in it but a passage, and its bigrams tell enough. */
const LONGEST = 64;

/**
 * Sellers' algorithm: the fewest insertions, deletions and replacements that turn the needle into some piece of the text.
 * @returns 1 when the needle stands in the text, 0 when nothing of it does; `null` for a needle too long to compare
 */
export function likeness(text: string, needle: string): number | null {
  const size = needle.length;
  if (size === 0 || size > LONGEST) return null;
  // costs[i]: edits that turn the first i units of the needle into a piece of the text that ends here.
  const costs = Uint16Array.from({ length: size + 1 }, (_, index) => index);
  let fewest = size;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let diagonal = 0;
    for (let index = 1; index <= size; index += 1) {
      const above = costs[index] ?? 0;
      const replaced = diagonal + Number(needle.charCodeAt(index - 1) !== unit);
      const cost = Math.min(replaced, above + 1, (costs[index - 1] ?? 0) + 1);
      costs[index] = cost;
      diagonal = above;
    }
    fewest = Math.min(fewest, costs[size] ?? size);
  }
  return 1 - fewest / size;
}
