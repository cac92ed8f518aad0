/**
 * Failures in the reader's language: what happened and to what, whether anything was lost, what to do next.
 * Used by the screens and by the command line, so that both say the same.
 */

import { CHINESE_COMMAND_LINE, ENGLISH_COMMAND_LINE } from './command-line-sentences.ts';
import type { Failure, FailureCode } from './failure.ts';
import { FOLDER_CHINESE, FOLDER_ENGLISH } from './folder-sentences.ts';
import { noteReason } from './note-reasons.ts';
import { isPrinting, PRINT_CHINESE, PRINT_ENGLISH, PRINT_STOPPED, PRINT_STOPPED_EN } from './print-sentences.ts';
import {
  at,
  atEn,
  fact,
  file,
  fileEn,
  KEPT,
  KEPT_EN,
  KEPT_NOTES,
  KEPT_NOTES_EN,
  megabytes,
  missingFacts,
  type Writer,
} from './sentence-parts.ts';
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
  'file-empty': (f) => [`${file(f)}是空的，里面没有文字。`, KEPT, '请选择有内容的文件。'],
  'file-binary': (f) => [
    `${file(f)}${at(f)}含有不是文字的内容，不是文本文件。`,
    KEPT,
    '请选择一期刊物的文本（.txt 或 .md）。',
  ],
  'file-too-large': (f) => [
    `${file(f)}有 ${megabytes(f, 'bytes')} MB，超过了 ${megabytes(f, 'limit')} MB 的限度。`,
    KEPT,
    '一期刊物的文本通常不到 1 MB，请确认没有选错文件。',
  ],
  'file-encoding': (f) => [
    `${file(f)}${at(f)}的文字编码认不出来（不是 UTF-8、UTF-16，也不是 GB18030）。`,
    KEPT,
    '请在原来的编辑软件里另存为 UTF-8 文本再导入。',
  ],
  'file-unreadable': (f) => [`${file(f)}打不开。`, KEPT, '请确认文件还在、U盘没有拔出，并且允许读取。'],
  'file-not-written': (f) => [`${file(f)}没有写成。`, '原来的文件没有变动。', '请确认磁盘有空间、文件夹允许写入。'],
  'issue-without-facts': (f) => [
    `${file(f)}里找不到${missingFacts(f)}，不知道这是哪一期。`,
    KEPT,
    '请在文件开头写明刊名、年份和期号，例如“云江议事 2026年第11期”。',
  ],
  'issue-incomplete': (f) => [
    `${file(f)}的目录有 ${fact(f, 'entries')} 条，正文里只找到 ${fact(f, 'matched')} 条，像是不完整的一期。`,
    KEPT,
    `${f.line === null ? '' : `第一条找不到的在第${f.line}行。`}请用完整的文本重新导入。`,
  ],
  'issue-without-text': (f) => [`${file(f)}里没有找到文章。`, KEPT, '请确认选的是一期刊物的正文，而不是目录或说明。'],
  'issue-twice': (f) => [
    `${file(f)}和“${fact(f, 'other')}”是同一期（${fact(f, 'issue')}）。`,
    '没有写出任何文件。',
    '请只留下其中一个。',
  ],
  'front-matter': (f) => [
    `${file(f)}${at(f)}：开头的刊期信息有误（${fact(f, 'field')}：${fact(f, 'reason')}）。`,
    KEPT,
    '请照说明书改正这一行再导入。',
  ],
  'markdown-structure': (f) => [`${file(f)}${at(f)}：${fact(f, 'reason')}。`, KEPT, '请照说明书改正这一行再导入。'],
  conservation: (f) => [
    `${file(f)}${at(f)}附近有 ${fact(f, 'characters')} 个字没有归到任何文章里，为免漏字，整期没有收进。`,
    KEPT,
    '请把这个文件交给维护人员查看。',
  ],
  'pdf-locked': (f) =>
    fact(f, 'wrong') === '1'
      ? [`打开${file(f)}的密码不对。`, KEPT, '请再输一次；密码只用这一回，不会存下来。']
      : [`${file(f)}加了密码。`, KEPT, '请输入打开它的密码；密码只用这一回，不会存下来。'],
  'pdf-damaged': (f) => [
    `${file(f)}不是完好的 PDF，读不出来。`,
    KEPT,
    '请向给你文件的人再要一份，或换一个U盘重新拷贝。',
  ],
  'pdf-empty': (f) => [`${file(f)}里一页也没有。`, KEPT, '请确认选的是印好的那一份。'],
  'pdf-too-many-pages': (f) => [
    `${file(f)}有 ${fact(f, 'pages')} 页，超过了 ${fact(f, 'limit')} 页的限度。`,
    KEPT,
    '请按期拆开，一期一个文件。',
  ],
  'pdf-without-issue': (f) => [
    `看不出${file(f)}是哪一期的原版（缺${missingFacts(f)}）。`,
    KEPT,
    '请写明刊名、年份和期号，或选书架上已有的一期。',
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
  'file-empty': (f) => [`${fileEn(f)} is empty.`, KEPT_EN, 'Choose a file with text in it.'],
  'file-binary': (f) => [
    `${fileEn(f)}${atEn(f)} is not a text file.`,
    KEPT_EN,
    'Choose the text of an issue (.txt or .md).',
  ],
  'file-too-large': (f) => [
    `${fileEn(f)} has ${megabytes(f, 'bytes')} MB; the limit is ${megabytes(f, 'limit')} MB.`,
    KEPT_EN,
    'The text of an issue is usually under 1 MB; check that this is the right file.',
  ],
  'file-encoding': (f) => [
    `The encoding of ${fileEn(f)}${atEn(f)} is neither UTF-8, UTF-16 nor GB18030.`,
    KEPT_EN,
    'Save it as UTF-8 text and import it again.',
  ],
  'file-unreadable': (f) => [
    `${fileEn(f)} cannot be opened.`,
    KEPT_EN,
    'Check that it is still there and may be read.',
  ],
  'file-not-written': (f) => [
    `${fileEn(f)} could not be written.`,
    'The old file is unchanged.',
    'Check free space and permissions.',
  ],
  'issue-without-facts': (f) => [
    `${fileEn(f)} does not say which issue it is (missing: ${fact(f, 'missing')}).`,
    KEPT_EN,
    'State publication, year and number at the top of the file.',
  ],
  'issue-incomplete': (f) => [
    `The contents of ${fileEn(f)} list ${fact(f, 'entries')} articles, but only ${fact(f, 'matched')} are in the text; the issue seems incomplete.`,
    KEPT_EN,
    `${f.line === null ? '' : `The first one missing is listed in line ${f.line}. `}Import the complete text.`,
  ],
  'issue-without-text': (f) => [
    `No article was found in ${fileEn(f)}.`,
    KEPT_EN,
    'Check that it holds the text of an issue.',
  ],
  'issue-twice': (f) => [
    `${fileEn(f)} and “${fact(f, 'other')}” are the same issue (${fact(f, 'issue')}).`,
    'Nothing was written.',
    'Keep only one of them.',
  ],
  'front-matter': (f) => [
    `${fileEn(f)}${atEn(f)} has a mistake in its heading (${fact(f, 'field')}: ${fact(f, 'reason')}).`,
    KEPT_EN,
    'Correct the line and import it again.',
  ],
  'markdown-structure': (f) => [
    `${fileEn(f)}${atEn(f)}: ${fact(f, 'reason')}.`,
    KEPT_EN,
    'Correct the line and import it again.',
  ],
  conservation: (f) => [
    `${fact(f, 'characters')} characters near ${fileEn(f)}${atEn(f)} belong to no article; the issue was refused so that nothing is lost silently.`,
    KEPT_EN,
    'Please show the file to whoever maintains the program.',
  ],
  'pdf-locked': (f) => [
    fact(f, 'wrong') === '1' ? `That is not the password of ${fileEn(f)}.` : `${fileEn(f)} is locked with a password.`,
    KEPT_EN,
    'Give its password; it is used this once and kept nowhere.',
  ],
  'pdf-damaged': (f) => [
    `${fileEn(f)} is not a sound PDF and cannot be read.`,
    KEPT_EN,
    'Ask for another copy, or copy it again.',
  ],
  'pdf-empty': (f) => [`${fileEn(f)} has no pages.`, KEPT_EN, 'Check that this is the printed issue.'],
  'pdf-too-many-pages': (f) => [
    `${fileEn(f)} has ${fact(f, 'pages')} pages; the limit is ${fact(f, 'limit')}.`,
    KEPT_EN,
    'Split it into one file an issue.',
  ],
  'pdf-without-issue': (f) => [
    `${fileEn(f)} does not say which issue it is (missing: ${fact(f, 'missing')}).`,
    KEPT_EN,
    'State publication, year and number, or choose an issue on the shelf.',
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
