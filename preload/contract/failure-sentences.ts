/**
 * Failures in the reader's language: what happened and to what, whether anything was lost, what to do next.
 * Used by the screens and by the command line, so that both say the same.
 */

import { CHINESE_COMMAND_LINE, ENGLISH_COMMAND_LINE } from './command-line-sentences.ts';
import type { Failure, FailureCode } from './failure.ts';
import { FOLDER_CHINESE, FOLDER_ENGLISH } from './folder-sentences.ts';
import { noteReason } from './note-reasons.ts';
import { isPrinting, PRINT_CHINESE, PRINT_ENGLISH, PRINT_STOPPED, PRINT_STOPPED_EN } from './print-sentences.ts';
import { READING_CHINESE, READING_ENGLISH } from './reading-sentences.ts';
import { fact, file, fileEn, KEPT, KEPT_EN, KEPT_NOTES, KEPT_NOTES_EN, type Writer } from './sentence-parts.ts';
import type { Language } from './settings.ts';

export interface FailureSentence {
  readonly what: string;
  /** That nothing was lost, when that is true; else empty. */
  readonly safe: string;
  readonly next: string;
}

/** Where it is read: on a command line there is no shelf, and an archive is any file. */
export type FailurePlace = 'screen' | 'command-line';

export function failureSentence(failure: Failure, language: Language, place: FailurePlace = 'screen'): FailureSentence {
  const [onScreen, onCommandLine, unchanged] =
    language === 'en'
      ? [ENGLISH, ENGLISH_COMMAND_LINE, 'Nothing was changed.']
      : [CHINESE, CHINESE_COMMAND_LINE, '没有任何改动。'];
  if (place === 'screen') {
    const [what, safe, next] = onScreen[failure.code](failure);
    return { what, safe, next };
  }
  const [what, safe, next] = (onCommandLine[failure.code] ?? onScreen[failure.code])(failure);
  const kept = [KEPT, KEPT_NOTES, KEPT_EN, KEPT_NOTES_EN];
  return { what, safe: kept.includes(safe) ? unchanged : safe, next };
}

/** On one line, for the command line and for screen readers. */
export function failureLine(failure: Failure, language: Language, place: FailurePlace = 'screen'): string {
  const { what, safe, next } = failureSentence(failure, language, place);
  return [what, safe, next].filter((part) => part !== '').join(language === 'en' ? ' ' : '');
}

const CHINESE: Readonly<Record<FailureCode, Writer>> = {
  ...FOLDER_CHINESE,
  ...PRINT_CHINESE,
  ...READING_CHINESE,
  'invalid-argument': (f) => [
    `程序内部有一处调用不合规定（${fact(f, 'name')}）。`,
    '没有任何改动。',
    '请把这句话告诉维护人员。',
  ],
  'unknown-method': (f) => [`程序里没有“${fact(f, 'name')}”这个功能。`, '没有任何改动。', '请确认程序是完整安装的。'],
  'not-allowed': () => ['这个请求不是从本程序的窗口来的，已经拒绝。', '没有任何改动。', '请从程序自己的窗口操作。'],
  'not-found': () => ['要找的内容不在书架上。', '', '它可能已被更正后的一期替换，请回书架重新打开。'],
  cancelled: (f) => (isPrinting(f) ? PRINT_STOPPED : [`已停止导入${file(f)}。`, KEPT, '需要时可以重新导入。']),
  'archive-open': (f) => [
    `${file(f)}正在使用，或上次使用时没有正常关闭。`,
    '没有任何改动。',
    '请关闭正在用它的程序；如已关闭，先用程序打开一次再试。',
  ],
  'host-gone': () => [
    '程序的后台已经停止，这个窗口连不上它。',
    '已经保存的内容都还在。',
    '请关闭这个窗口，重新启动程序。',
  ],
  'archive-damaged': (f) => [
    `${file(f)}已经损坏。`,
    '',
    '请换一份完好的副本；如果是书架本身，损坏的文件已另存，不会删除。',
  ],
  'archive-foreign': (f) => [`${file(f)}不是合订本的期刊文件。`, KEPT, '请选择由合订本做成的文件。'],
  'archive-too-new': (f) => [`${file(f)}是由更新版本的程序做成的。`, '没有任何改动。', '请先更新本程序再打开。'],
  'notes-refused': (f) => [
    `${file(f)}不是完好的批注文件（${noteReason(fact(f, 'reason'), 'zh')}）。`,
    KEPT_NOTES,
    '请换一份文件，或用较早的备份。',
  ],
  'notes-too-new': (f) => [
    `${file(f)}是由更新版本的程序写的（格式${fact(f, 'format')}）。`,
    KEPT_NOTES,
    '请先更新本程序再打开。',
  ],
  'notes-locked': (f) => [
    fact(f, 'wrong') === '1' ? `打开${file(f)}的口令不对。` : `${file(f)}加了口令。`,
    KEPT_NOTES,
    '请输入做这份文件的人给的口令；口令只用这一回，不会存下来。',
  ],
  'disk-full': () => ['磁盘已满，没有写成。', '原有的内容没有变动。', '请腾出一些空间再试。'],
  'read-only': () => ['资料所在的文件夹不允许写入。', '原有的内容没有变动。', '请检查文件夹的权限，或磁盘是否被锁定。'],
  internal: (f) => [
    `程序出了一个没有料到的错（${fact(f, 'reason')}）。`,
    '',
    '请重新打开程序；如果再次出现，请把这句话告诉维护人员。',
  ],
};

const ENGLISH: Readonly<Record<FailureCode, Writer>> = {
  ...FOLDER_ENGLISH,
  ...PRINT_ENGLISH,
  ...READING_ENGLISH,
  'invalid-argument': (f) => [
    `A call inside the program was malformed (${fact(f, 'name')}).`,
    'Nothing was changed.',
    'Please report this sentence.',
  ],
  'unknown-method': (f) => [
    `The program has no function “${fact(f, 'name')}”.`,
    'Nothing was changed.',
    'Please check the installation.',
  ],
  'not-allowed': () => [
    'This request did not come from the program’s own window and was refused.',
    'Nothing was changed.',
    'Use the program’s own window.',
  ],
  'not-found': () => [
    'What you asked for is not on the shelf.',
    '',
    'A corrected issue may have replaced it; open it again from the shelf.',
  ],
  cancelled: (f) =>
    isPrinting(f)
      ? PRINT_STOPPED_EN
      : [`Import of ${fileEn(f)} was stopped.`, KEPT_EN, 'You can import it again at any time.'],
  'host-gone': () => [
    'The program behind this window has stopped.',
    'Everything that was saved is still there.',
    'Close this window and start the program again.',
  ],
  'archive-open': (f) => [
    `${fileEn(f)} is in use, or was not closed properly.`,
    'Nothing was changed.',
    'Close the program that uses it; if it is closed, open the file with it once and try again.',
  ],
  'archive-damaged': (f) => [
    `${fileEn(f)} is damaged.`,
    '',
    'Use an intact copy; a damaged library is kept aside and never deleted.',
  ],
  'archive-foreign': (f) => [
    `${fileEn(f)} is not an issue file of Bound Volume.`,
    KEPT_EN,
    'Choose a file made by Bound Volume.',
  ],
  'archive-too-new': (f) => [
    `${fileEn(f)} was made by a newer version.`,
    'Nothing was changed.',
    'Update the program first.',
  ],
  'notes-refused': (f) => [
    `${fileEn(f)} is not a sound note file (${noteReason(fact(f, 'reason'), 'en')}).`,
    KEPT_NOTES_EN,
    'Use another file, or an older backup.',
  ],
  'notes-too-new': (f) => [
    `${fileEn(f)} was written by a newer version (format ${fact(f, 'format')}).`,
    KEPT_NOTES_EN,
    'Update the program first.',
  ],
  'notes-locked': (f) => [
    fact(f, 'wrong') === '1' ? `That is not the passphrase of ${fileEn(f)}.` : `${fileEn(f)} is behind a passphrase.`,
    KEPT_NOTES_EN,
    'Give the passphrase told by whoever made it; it is used this once and kept nowhere.',
  ],
  'disk-full': () => ['The disk is full.', 'What was there is unchanged.', 'Free some space and try again.'],
  'read-only': () => ['The folder may not be written to.', 'What was there is unchanged.', 'Check its permissions.'],
  internal: (f) => [
    `Something unexpected went wrong (${fact(f, 'reason')}).`,
    '',
    'Open the program again; if it recurs, please report this sentence.',
  ],
};
