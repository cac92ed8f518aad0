/** What follows from parts of the state and takes time to work out is worked out again only when one of them has changed. */

export function remembered<Parts extends readonly unknown[], Result>(
  workOut: (...parts: Parts) => Result,
): (...parts: Parts) => Result {
  let last: { readonly parts: Parts; readonly result: Result } | null = null;
  return (...parts) => {
    if (last?.parts.every((part, index) => part === parts[index])) return last.result;
    last = { parts, result: workOut(...parts) };
    return last.result;
  };
}
