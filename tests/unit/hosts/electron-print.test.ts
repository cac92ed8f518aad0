/** How Electron is asked to print: by a window that is never shown, runs nothing and is gone afterwards. */
import { expect, test, vi } from 'vitest';
import { serveApp } from '../../../main/hosts/electron/app-protocol.ts';
import { createPrintDocuments, PRINT_POLICY } from '../../../main/hosts/electron/print-documents.ts';
import { printInWindow } from '../../../main/hosts/electron/print-pdf.ts';
import { sheetMarkup } from '../../../renderer/domain/excerpts/sheet-markup.ts';
import { BrowserWindow, seen, session } from '../../support/electron-stand-in.ts';
import { variedSheets } from '../../support/invented-sheets.ts';

vi.mock('electron', () => import('../../support/electron-stand-in.ts'));

const documents = createPrintDocuments();
serveApp(session.defaultSession.protocol as never, { renderer: '/nowhere', readPdf: async () => null, documents });
const ABOUT = { title: '摘编', author: '', subject: '', language: 'zh-CN', fonts: { kind: 'host' } } as const;
const html = () => new TextEncoder().encode(sheetMarkup(variedSheets(), ABOUT));
const ask = (url: string, method = 'GET') => session.defaultSession.served.get('app')?.(new Request(url, { method }));

test('the document is printed with tags and outline at the size of its sheets, from an address good for one time', async () => {
  seen.pdf = new Uint8Array([1, 2, 3]);
  seen.printed.length = 0;
  expect(await printInWindow(documents)(html(), new AbortController().signal)).toEqual(new Uint8Array([1, 2, 3]));
  const [printed, ...more] = seen.printed;
  expect(more).toEqual([]);
  expect(printed?.options).toEqual({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  expect(printed?.url).toMatch(/^app:\/\/bound\/print\/[0-9a-f-]{36}$/u);
  expect(printed?.page).toContain('关于老城排水管网三年改造');
  // Its fonts are files of the program's own.
  expect(printed?.page).toMatch(/src:url\("\/assets\/[\w.-]+\.woff2"\)/u);
  expect(printed?.preferences).toMatchObject({
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(printed?.preferences).not.toHaveProperty('preload');
  expect(BrowserWindow.getAllWindows()).toEqual([]);
  expect((await ask(printed?.url ?? ''))?.status).toBe(404);
});

test('a document is answered once, with a policy that lets it load nothing but fonts', async () => {
  const path = documents.add('<p>一次</p>');
  expect((await ask(`app://bound${path}`, 'POST'))?.status).toBe(405);
  const answer = await ask(`app://bound${path}`);
  expect(await answer?.text()).toBe('<p>一次</p>');
  expect(answer?.headers.get('content-security-policy')).toBe(PRINT_POLICY);
  expect(PRINT_POLICY).toContain("default-src 'none'");
  expect(PRINT_POLICY).not.toContain('script-src');
  expect((await ask(`app://bound${path}`))?.status).toBe(404);
});

test('the window goes nowhere, and is gone when the reader stops it', async () => {
  seen.pdf = null;
  const stop = new AbortController();
  const printing = printInWindow(documents)(html(), stop.signal);
  await expect.poll(() => BrowserWindow.getAllWindows()).toHaveLength(1);
  const [window] = BrowserWindow.getAllWindows();
  expect(window?.shown).toBe(false);
  let prevented = false;
  window?.webContents.emit('will-navigate', { url: 'app://bound/', preventDefault: () => (prevented = true) });
  expect(prevented).toBe(true);
  stop.abort();
  await expect(printing).rejects.toMatchObject({ failure: { code: 'cancelled', facts: { doing: 'print' } } });
  expect(BrowserWindow.getAllWindows()).toEqual([]);
});

test('what does not come to an end is given up, with the reason', async () => {
  seen.pdf = null;
  const atOnce = {
    after: (_: number, task: () => void) => {
      queueMicrotask(task);
      return () => undefined;
    },
  };
  const printing = printInWindow(documents, atOnce)(html(), new AbortController().signal);
  await expect(printing).rejects.toMatchObject({ failure: { code: 'print-failed', facts: { reason: 'time-limit' } } });
  expect(BrowserWindow.getAllWindows()).toEqual([]);
});
