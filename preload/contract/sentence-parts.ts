/** Words that many sentences of failure-sentences.ts and command-line-sentences.ts are made of. */
import type { Failure } from './failure.ts';

export type Writer = (failure: Failure) => readonly [what: string, safe: string, next: string];

export const fact = (failure: Failure, name: string): string => String(failure.facts[name] ?? '');

export const megabytes = (failure: Failure, name: string): string =>
  (Number(failure.facts[name] ?? 0) / 1024 / 1024).toFixed(0);

export const file = (failure: Failure): string => (failure.file === null ? '这个文件' : `“${failure.file}”`);
export const at = (failure: Failure): string => (failure.line === null ? '' : `第${failure.line}行`);
export const KEPT = '书架上的内容没有变动。';
export const KEPT_NOTES = '现有的批注没有变动。';

export const fileEn = (failure: Failure): string => (failure.file === null ? 'The file' : `“${failure.file}”`);
export const atEn = (failure: Failure): string => (failure.line === null ? '' : `, line ${failure.line},`);
export const KEPT_EN = 'Your shelf is unchanged.';
export const KEPT_NOTES_EN = 'Your notes are unchanged.';

/** In Chinese. */
export function missingFacts(failure: Failure): string {
  const names: Readonly<Record<string, string>> = { publication: '刊名', year: '年份', number: '期号' };
  return fact(failure, 'missing')
    .split(',')
    .map((name) => names[name] ?? name)
    .join('、');
}
