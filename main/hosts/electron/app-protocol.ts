/** `app://bound/`: the renderer's files and the archive's PDFs, by the same rules as over the loopback host. */
import { Readable } from 'node:stream';
import { type Protocol, protocol } from 'electron';
import type { ReadPdf } from '../../core/thread/core-client.ts';
import type { ByteAnswer, ByteRequest } from '../shared/byte-answer.ts';
import { answerPdf, isPdfPath } from '../shared/pdf-answer.ts';
import { answerFile } from '../shared/static-files.ts';
import { isPrintPath, type PrintDocuments } from './print-documents.ts';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://bound';
export const START_PAGE = `${APP_ORIGIN}/`;

/** Before the app is ready, once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export interface AppParts {
  readonly renderer: string;
  readonly readPdf: ReadPdf;
  readonly documents: PrintDocuments;
}

export function serveApp(on: Pick<Protocol, 'handle'>, parts: AppParts): void {
  on.handle(APP_SCHEME, (request) => answerApp(parts, request));
}

async function answerApp(parts: AppParts, request: Request): Promise<Response> {
  if (!isOurs(request.url)) return new Response(null, { status: 403 });
  const asked = { method: request.method, path: pathOf(request.url), range: request.headers.get('range') };
  const { status, headers, body } = await answer(parts, asked);
  // Node's and the DOM's streams are typed apart, and are the same thing.
  return new Response(body && (Readable.toWeb(body) as ReadableStream<Uint8Array<ArrayBuffer>>), { status, headers });
}

function answer({ renderer, readPdf, documents }: AppParts, asked: ByteRequest): ByteAnswer | Promise<ByteAnswer> {
  if (isPrintPath(asked.path)) return documents.answer(asked);
  return isPdfPath(asked.path) ? answerPdf(readPdf, asked) : answerFile(renderer, asked);
}

export function isOurs(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(START_PAGE);
}

/** As it stands in the address, undecoded: what `URL` would tidy up is to be refused, not to be understood. */
const pathOf = (url: string): string => /^[^?#]*/u.exec(url.slice(APP_ORIGIN.length))?.[0] || '/';
