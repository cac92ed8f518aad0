/** What the failures of reading a file, and an issue out of it, say; a part of failure-sentences.ts. */
import type { FailureCode } from './failure.ts';
import { at, atEn, fact, file, fileEn, KEPT, KEPT_EN, megabytes, missingFacts, type Writer } from './sentence-parts.ts';

type ReadingCode = Extract<
  FailureCode,
  `file-${string}` | `issue-${string}` | `pdf-${string}` | 'front-matter' | 'markdown-structure' | 'conservation'
>;
type Sentences = Readonly<Record<ReadingCode, Writer>>;

export const READING_CHINESE: Sentences = {
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
};

export const READING_ENGLISH: Sentences = {
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
};
