/** `app://bound/print/<id>`: a document that is being printed, answered once and to nobody who does not know its id. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type ByteAnswer, type ByteRequest, refusal } from '../shared/byte-answer.ts';
import { SECURITY_HEADERS } from '../shared/content-headers.ts';

export const PRINT_PATH = '/print/';

/** Styles of its own, as the sheets need them; no script, no picture, nothing from elsewhere. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'";

export interface PrintDocuments {
  /** @returns its path */
  add(html: string): string;
  forget(path: string): void;
  answer(request: ByteRequest): ByteAnswer;
}

export const isPrintPath = (path: string): boolean => path.startsWith(PRINT_PATH);

export function createPrintDocuments(): PrintDocuments {
  const documents = new Map<string, string>();
  return {
    add: (html) => {
      const path = `${PRINT_PATH}${randomUUID()}`;
      documents.set(path, html);
      return path;
    },
    forget: (path) => void documents.delete(path),
    answer: ({ method, path }) => {
      if (method !== 'GET') return refusal(405);
      const html = documents.get(path);
      documents.delete(path);
      if (html === undefined) return refusal(404);
      return {
        status: 200,
        headers: {
          ...SECURITY_HEADERS,
          'content-security-policy': PRINT_POLICY,
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
        },
        body: Readable.from([Buffer.from(html, 'utf8')]),
      };
    },
  };
}
