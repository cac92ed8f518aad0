/** `app://bound/`: the renderer's files and the archive's PDFs, by the same rules as over the loopback host. */
import { Readable } from 'node:stream';
import { type Protocol, protocol } from 'electron';
import type { ReadPdf } from '../../core/thread/core-client.ts';
import { answerPdf, isPdfPath } from '../shared/pdf-answer.ts';
import { answerFile } from '../shared/static-files.ts';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://bound';
export const START_PAGE = `${APP_ORIGIN}/`;

/** Before the app is ready, once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function serveApp(on: Pick<Protocol, 'handle'>, renderer: string, readPdf: ReadPdf): void {
  on.handle(APP_SCHEME, (request) => answerApp(renderer, readPdf, request));
}

async function answerApp(renderer: string, readPdf: ReadPdf, request: Request): Promise<Response> {
  if (!isOurs(request.url)) return new Response(null, { status: 403 });
  const asked = { method: request.method, path: pathOf(request.url), range: request.headers.get('range') };
  const answer = isPdfPath(asked.path) ? await answerPdf(readPdf, asked) : await answerFile(renderer, asked);
  const { status, headers, body } = answer;
  // Node's and the DOM's streams are typed apart, and are the same thing.
  return new Response(body && (Readable.toWeb(body) as ReadableStream<Uint8Array<ArrayBuffer>>), { status, headers });
}

export function isOurs(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(START_PAGE);
}

/** As it stands in the address, undecoded: what `URL` would tidy up is to be refused, not to be understood. */
const pathOf = (url: string): string => /^[^?#]*/u.exec(url.slice(APP_ORIGIN.length))?.[0] || '/';
