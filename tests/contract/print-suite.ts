/** What every host must do for printing. A part of the contract's suite; the bytes are fetched by each host's own way. */
import { expect, test } from 'vitest';
import { findBrowser } from '../../main/core/print/find-browser.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import type { Bound } from '../../preload/contract/contract.ts';
import { sheetMarkup } from '../../renderer/domain/excerpts/sheet-markup.ts';
import { line, run, sheetsOf } from '../support/invented-sheets.ts';
import { valueIn } from '../support/value-in.ts';

export interface PrintOptions {
  /** The host prints by itself; else an installed browser does, and where there is none nothing is claimed. */
  readonly printsItself?: boolean;
}

const ABOUT = { title: '摘编', author: '沈', subject: '一页' };
const page = (): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    sheetMarkup(sheetsOf([{ lines: [line(0, [run('一页摘编。')])], rules: [] }]), {
      ...ABOUT,
      language: 'zh-CN',
      fonts: { kind: 'host' },
    }),
  );

/** @param under the host, once it has been started */
export function printSuite(under: () => Bound, { printsItself = false }: PrintOptions): void {
  const skipped = !printsItself && findBrowser(thisMachine()) === null;

  test.skipIf(skipped)(
    `a document is made into a PDF that is named by its bytes${skipped ? ' (skipped: no browser installed)' : ''}`,
    async () => {
      const made = valueIn(await under().print.toPdf({ printId: 'one', html: page(), ...ABOUT, keywords: [] }));
      expect(made.hash).toMatch(/^[0-9a-f]{64}$/u);
      expect(made.bytes).toBeGreaterThan(500);
    },
  );

  test.skipIf(skipped)(
    `a PDF that is stopped is not made${skipped ? ' (skipped: no browser installed)' : ''}`,
    async () => {
      const { print } = under();
      const making = print.toPdf({ printId: 'stopped', html: page(), ...ABOUT, keywords: [] });
      // The call may still be on its way: an unknown one is no error, and what is not there yet cannot be stopped.
      const stopping = setInterval(() => void print.cancel({ printId: 'stopped' }), 1);
      const result = await making;
      clearInterval(stopping);
      expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled', facts: { doing: 'print' } } });
    },
  );

  test('to stop what is unknown is no error, and what is no document of bytes is refused', async () => {
    const { print } = under();
    expect(await print.cancel({ printId: 'never-begun' })).toEqual({ ok: true, value: null });
    expect(await print.toPdf({ printId: 'no', html: '<p>', ...ABOUT, keywords: [] } as never)).toMatchObject({
      failure: { code: 'invalid-argument' },
    });
  });
}
