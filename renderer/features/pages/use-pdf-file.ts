/** The open PDF of a pane: opened when the pane is first drawn, closed with it. */
import { useEffect, useState } from 'react';
import { openPdfFile, type PdfFile } from '../../document/pages/pdf-file.ts';

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly file: PdfFile }
  | { readonly state: 'locked'; readonly wrong: boolean }
  | { readonly state: 'failed' };

export interface PdfOpening {
  readonly opened: OpenedPdf;
  /** Tries again with a password, which is not kept. */
  readonly unlock: (password: string) => void;
}

export function usePdfFile(hash: string): PdfOpening {
  const [password, setPassword] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedPdf>({ state: 'opening' });
  useEffect(() => {
    let left = false;
    let file: PdfFile | null = null;
    openPdfFile(hash, password).then(
      (opened) => {
        if (left) {
          opened.close();
          return;
        }
        file = opened;
        setOpened({ state: 'open', file: opened });
      },
      (error: unknown) => {
        if (left) return;
        const locked = error instanceof Error && error.name === 'PasswordException';
        setOpened(locked ? { state: 'locked', wrong: password !== null } : { state: 'failed' });
      },
    );
    return () => {
      left = true;
      file?.close();
      setOpened({ state: 'opening' });
    };
  }, [hash, password]);
  return { opened, unlock: setPassword };
}
