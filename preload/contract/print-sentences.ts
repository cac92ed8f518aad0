/** What the failures of making a PDF say; a part of failure-sentences.ts. */
import type { Failure, FailureCode } from './failure.ts';
import { fact, type Writer } from './sentence-parts.ts';

type PrintCode = Extract<FailureCode, 'no-browser' | 'print-failed'>;
type Sentences = Readonly<Record<PrintCode, Writer>>;

const reason = (failure: Failure): string => fact(failure, 'reason');

export const isPrinting = (failure: Failure): boolean => failure.facts['doing'] === 'print';

export const PRINT_STOPPED: ReturnType<Writer> = [
  '已停止制作 PDF。',
  '没有写出任何文件，摘编还在。',
  '需要时可以重新制作。',
];
export const PRINT_CHINESE: Sentences = {
  'no-browser': () => [
    '没有找到 Chromium、Chrome 或 Edge，PDF 要靠它来制作。',
    '没有写出任何文件，摘编还在。',
    '请安装其中一种，或用 BOUND_BROWSER 写明它在哪里；Word 和打印不受影响。',
  ],
  'print-failed': (f) => [
    reason(f) === 'time-limit' ? 'PDF 三分钟还没有做好，已经停下。' : `PDF 没有做成（${reason(f)}）。`,
    '没有写出任何文件，摘编还在。',
    '请再试一次；仍然不行，可先存为 Word，或用打印机对话框里的“另存为 PDF”。',
  ],
};

export const PRINT_STOPPED_EN: ReturnType<Writer> = [
  'The PDF was stopped.',
  'Nothing was written, and your excerpts are as they were.',
  'Ask for it again when you need it.',
];
export const PRINT_ENGLISH: Sentences = {
  'no-browser': () => [
    'PDFs are made by Chromium, Chrome or Edge, and none was found.',
    'Nothing was written, and your excerpts are as they were.',
    'Install one of them, or say where it is with BOUND_BROWSER; Word and printing need none.',
  ],
  'print-failed': (f) => [
    reason(f) === 'time-limit'
      ? 'The PDF was not ready after three minutes and was given up.'
      : `The PDF could not be made (${reason(f)}).`,
    'Nothing was written, and your excerpts are as they were.',
    'Try again; else save as Word, or choose “Save as PDF” in the printer dialog.',
  ],
};
