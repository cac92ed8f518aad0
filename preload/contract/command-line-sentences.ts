/** What failures say on a command line, where that is not what they say on a screen; a part of failure-sentences.ts. */
import type { FailureCode } from './failure.ts';
import { fact, file, fileEn, KEPT, KEPT_EN, missingFacts, type Writer } from './sentence-parts.ts';

export const CHINESE_COMMAND_LINE: Readonly<Partial<Record<FailureCode, Writer>>> = {
  'not-found': (f) =>
    'page' in f.facts
      ? [`这一期的原版只有 ${fact(f, 'pages')} 页，没有第 ${fact(f, 'page')} 页。`, '', '']
      : 'issue' in f.facts
        ? [`这个文件里没有“${fact(f, 'issue')}”的原版。`, '', '用 bound list 可以看到有哪些。']
        : [`这个文件里没有“${fact(f, 'article')}”这篇文章。`, '', '用 bound list 可以看到有哪些。'],
  'pdf-locked': (f) => [
    fact(f, 'wrong') === '1' ? `打开${file(f)}的密码不对。` : `${file(f)}加了密码。`,
    KEPT,
    '请用 --password 给出打开它的密码。',
  ],
  'pdf-without-issue': (f) => [
    `看不出${file(f)}是哪一期的原版（缺${missingFacts(f)}）。`,
    KEPT,
    '请用 --publication、--year 和 --number 写明。',
  ],
  'file-unreadable': (f) => [`${file(f)}打不开。`, KEPT, '请确认路径没有写错、文件还在，并且允许读取。'],
  'archive-damaged': (f) => [`${file(f)}已经损坏。`, '', '请换一份完好的副本。'],
  'notes-locked': (f) => [
    fact(f, 'wrong') === '1' ? `打开${file(f)}的口令不对。` : `${file(f)}加了口令。`,
    KEPT,
    '请用 --passphrase 给出它的口令。',
  ],
};

export const ENGLISH_COMMAND_LINE: typeof CHINESE_COMMAND_LINE = {
  'not-found': (f) =>
    'page' in f.facts
      ? [`The printed edition has ${fact(f, 'pages')} pages; there is no page ${fact(f, 'page')}.`, '', '']
      : 'issue' in f.facts
        ? [
            `There is no printed edition of “${fact(f, 'issue')}” in this file.`,
            '',
            'See bound list for those there are.',
          ]
        : [`There is no article “${fact(f, 'article')}” in this file.`, '', 'See bound list for those there are.'],
  'pdf-locked': (f) => [
    fact(f, 'wrong') === '1' ? `That is not the password of ${fileEn(f)}.` : `${fileEn(f)} is locked with a password.`,
    KEPT_EN,
    'Give its password with --password.',
  ],
  'pdf-without-issue': (f) => [
    `${fileEn(f)} does not say which issue it is (missing: ${fact(f, 'missing')}).`,
    KEPT_EN,
    'State it with --publication, --year and --number.',
  ],
  'file-unreadable': (f) => [
    `${fileEn(f)} cannot be opened.`,
    KEPT_EN,
    'Check the path, and that the file may be read.',
  ],
  'archive-damaged': (f) => [`${fileEn(f)} is damaged.`, '', 'Use an intact copy.'],
  'notes-locked': (f) => [
    fact(f, 'wrong') === '1' ? `That is not the passphrase of ${fileEn(f)}.` : `${fileEn(f)} is behind a passphrase.`,
    KEPT_EN,
    'Give its passphrase with --passphrase.',
  ],
};
