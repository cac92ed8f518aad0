/** What stands on Electron's command line: files to bring in, and the reader's folder. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

export interface LaunchWords {
  readonly files: readonly string[];
  readonly profile: string | null;
}

/** `words` without the program itself (and without the app's folder when it is run unpackaged). */
export function launchWords(
  words: readonly string[],
  folder: string,
  isFile: (path: string) => boolean = isPlainFile,
): LaunchWords {
  let profile: string | null = null;
  const files: string[] = [];
  for (const [index, word] of words.entries()) {
    if (word.startsWith('--profile=')) profile = resolve(folder, word.slice('--profile='.length));
    else if (word === '--profile') profile = resolve(folder, words[index + 1] ?? '.');
    // Chromium adds switches of its own; a file is what is one.
    else if (!word.startsWith('-') && words[index - 1] !== '--profile' && isFile(resolve(folder, word)))
      files.push(resolve(folder, word));
  }
  return { files, profile };
}

const isPlainFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** What another start of the program hands over: it is of our own make, and checked all the same. */
export function handedFiles(handed: unknown): readonly string[] {
  const files = typeof handed === 'object' && handed !== null && 'files' in handed ? handed.files : null;
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}

export const openElsewhere = (profile: string): string =>
  `资料夹已在浏览器窗口中打开：\n${profile}\n请先关闭那个窗口。\n\n` +
  'This profile is already open in a browser window. Close it first.';
