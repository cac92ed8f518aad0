/** Tags written into the words of a note: #排水. A number sign, then letters, digits, - or _; full-width ＃ as well. */
const TAG = /(?<![A-Za-z0-9_&/#＃])[#＃]([\p{L}\p{N}_-]{1,60})/gu;

/** Each once, in the order in which they first stand. A heading of Markdown has a space after its sign and is none. */
export const tagsInText = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(TAG)].map((match) => match[1] ?? '')),
];
