/** Text -> the words MiniSearch keeps. Chinese has no spaces: each pair of neighbours is a word. */

const RUNS = /[\p{Script=Han}〇]+|(?:(?![\p{Script=Han}〇])[\p{L}\p{N}])+/gu;
const HAN = /^[\p{Script=Han}〇]/u;

/** Width, case and compatibility forms made equal. */
export const normalized = (text: string): string => text.normalize('NFKC').toLowerCase();

/** For the index: 排水渠 is 排水, 水渠, 渠. A single character is found as the beginning of a pair, or as the end of a run. */
export const indexTokens = (text: string): string[] =>
  runs(text).flatMap((run) => (HAN.test(run) ? [...pairs(run), run.slice(-lastLength(run))] : [run]));

/** For a question: pairs alone say more; a single character stands for itself. */
export const askTokens = (text: string): string[] =>
  runs(text).flatMap((run) => (HAN.test(run) && run.length > lastLength(run) ? pairs(run) : [run]));

/** UTF-16 units of the last code point. */
const lastLength = (run: string): number => (/[\udc00-\udfff]$/.test(run) ? 2 : 1);

const runs = (text: string): readonly string[] => normalized(text).match(RUNS) ?? [];

function pairs(run: string): string[] {
  const points = [...run];
  return points.slice(1).map((point, index) => `${points[index] ?? ''}${point}`);
}

/** Whether a token may be the beginning of a longer one: letters, digits and single characters are, pairs are whole. */
export const isBeginning = (token: string): boolean => !isHan(token) || token.length === lastLength(token);

export const isHan = (token: string): boolean => HAN.test(token);
