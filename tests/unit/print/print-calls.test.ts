/** The print topic: one PDF at a time, each for a while. The port pretends; PDFs are as small as they can be. */
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { createPrintCalls } from '../../../main/core/print/print-calls.ts';
import type { Timers } from '../../../main/core/timers.ts';
import { sheetMarkup } from '../../../renderer/domain/excerpts/sheet-markup.ts';
import { sheetsOf } from '../../support/invented-sheets.ts';

const NOW = () => new Date('2026-11-28T01:02:03Z');
const ABOUT = { title: '', author: '', subject: '', language: 'zh-CN', fonts: { kind: 'host' } } as const;
const SHEETS = new TextEncoder().encode(sheetMarkup(sheetsOf([]), ABOUT));
const asked = (printId: string) => ({
  printId,
  html: SHEETS,
  title: printId,
  author: '',
  subject: '',
  keywords: [],
});
const bytes = async () => new Uint8Array(await (await PDFDocument.create()).save());

/** A port whose prints end when they are told to, and which counts those at work. */
function slowPort() {
  const ends: (() => void)[] = [];
  const seen = { atWork: 0, most: 0, clearedUp: 0 };
  return {
    seen,
    end: () => ends.shift()?.(),
    printPdf: async (_: Uint8Array, signal: AbortSignal) => {
      seen.atWork += 1;
      seen.most = Math.max(seen.most, seen.atWork);
      try {
        await new Promise<void>((resolve, reject) => {
          ends.push(resolve);
          signal.addEventListener('abort', () => reject(new Error('stopped')));
        });
        return await bytes();
      } finally {
        // As long as it takes to remove a folder.
        await new Promise((resolve) => setImmediate(resolve));
        seen.atWork -= 1;
        seen.clearedUp += 1;
      }
    },
  };
}

test('PDFs are made one after the other, and one that waits can be stopped without waiting', async () => {
  const port = slowPort();
  const { handlers } = createPrintCalls({ printPdf: port.printPdf, now: NOW });
  const [first, second, third] = ['a', 'b', 'c'].map((name) => handlers.toPdf(asked(name)));
  await expect.poll(() => port.seen.atWork).toBe(1);
  handlers.cancel({ printId: 'b' });
  await expect(second).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  port.end();
  expect(await first).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  await expect.poll(() => port.seen.atWork).toBe(1);
  port.end();
  await third;
  expect(port.seen).toEqual({ atWork: 0, most: 1, clearedUp: 2 });
});

test('nothing but a document of sheets is printed, whose policy keeps everything else out', async () => {
  const port = slowPort();
  const { handlers } = createPrintCalls({ printPdf: port.printPdf, now: NOW });
  const other = new TextEncoder().encode('<!doctype html><iframe src="file:///etc/passwd"></iframe>');
  await expect(handlers.toPdf({ ...asked('a'), html: other })).rejects.toMatchObject({
    failure: { code: 'print-failed', facts: { reason: 'not-sheets' } },
  });
  expect(port.seen.most).toBe(0);
});

test('one that fails does not keep the next from being made', async () => {
  let isFirst = true;
  const printPdf = async () => {
    if (!isFirst) return bytes();
    isFirst = false;
    throw new Error('no');
  };
  const { handlers } = createPrintCalls({ printPdf, now: NOW });
  await expect(handlers.toPdf(asked('a'))).rejects.toThrow('no');
  await expect(handlers.toPdf(asked('b'))).resolves.toMatchObject({ bytes: expect.any(Number) });
});

test('what is at work when the program ends has cleared up after itself before it does', async () => {
  const port = slowPort();
  const calls = createPrintCalls({ printPdf: port.printPdf, now: NOW });
  const making = expect(calls.handlers.toPdf(asked('a'))).rejects.toThrow();
  await expect.poll(() => port.seen.atWork).toBe(1);
  await calls.close();
  expect(port.seen).toMatchObject({ atWork: 0, clearedUp: 1 });
  await making;
});

test('a PDF that nobody fetched is forgotten after a while', async () => {
  const tasks: { readonly after: number; readonly task: () => void }[] = [];
  const timers: Timers = {
    after: (after, task) => {
      tasks.push({ after, task });
      return () => undefined;
    },
  };
  const { handlers, made } = createPrintCalls({ printPdf: bytes, now: NOW }, timers);
  const { hash } = await handlers.toPdf(asked('a'));
  expect(made(hash)).not.toBeNull();
  expect(tasks.map(({ after }) => after)).toEqual([300_000]);
  tasks[0]?.task();
  expect(made(hash)).toBeNull();
});
