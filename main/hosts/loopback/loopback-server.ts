/**
 * The host's HTTP face on 127.0.0.1: calls, events, and the renderer's files. It decides nothing about content; who may ask is
 * decided by `access.ts`, what a file's path means by `static-files.ts`, what a call means by the core.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isAbsolute } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { decodeCall, FRAME_TYPE, JSON_TYPE, MAX_CALL_JSON_BYTES } from '../../../preload/call-frame.ts';
import { CALL_PATH, EVENTS_PATH, HEARD_PARAMETER } from '../../../preload/channels.ts';
import { MAX_PDF_BYTES } from '../../../preload/contract/contract.ts';
import { failure, type Result } from '../../../preload/contract/failure.ts';
import type { CoreClient, Invoke } from '../../core/thread/core-client.ts';
import { SECURITY_HEADERS } from '../shared/content-headers.ts';
import { answerPdf, isPdfPath } from '../shared/pdf-answer.ts';
import { answerFile } from '../shared/static-files.ts';
import { type Access, KEY_PARAMETER, type Verdict } from './access.ts';
import type { EventStream } from './event-stream.ts';
import { readBody } from './read-body.ts';
import { ENTRY_PAGE, NO_KEY_PAGE } from './refusal-page.ts';

/** Another start of the program asks here, with the key, for an address to open, and hands over the files it was given. */
export const TICKET_PATH = '/ticket';

/** Full paths: the two starts may stand in different folders. */
const handedFiles = z.array(z.string().refine(isAbsolute));

export interface LoopbackParts {
  readonly access: Access;
  readonly invoke: Invoke;
  readonly importFile: CoreClient['importFile'];
  readonly readPdf: CoreClient['readPdf'];
  readonly events: EventStream;
  readonly renderer: string;
  readonly log: (message: string, cause?: unknown) => void;
}

export function createLoopbackServer(parts: LoopbackParts): Server {
  const server = createServer({ keepAliveTimeout: 5000 }, (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    answer(parts, request, response).catch((error: unknown) => {
      if (isGone(error)) return;
      parts.log(`${request.method} ${pathOf(request)} failed`, error);
      if (response.headersSent) response.destroy();
      else sendResult(response, 500, failure('internal', {}, { reason: 'host' }));
    });
  });
  return server;
}

async function answer(parts: LoopbackParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request);
  const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '');
  const key = query.get(KEY_PARAMETER);

  if (request.method === 'GET' && path === '/' && key !== null) {
    const verdict = parts.access.judgeKey(request.headers, key);
    if (verdict !== 'allowed') return refuse(request, response, verdict);
    response.setHeader('set-cookie', parts.access.cookie);
    return sendPage(response, 200, ENTRY_PAGE);
  }
  if (request.method === 'POST' && path === TICKET_PATH) {
    const verdict = parts.access.judgeStart(request.headers);
    if (verdict !== 'allowed') return refuse(request, response, verdict);
    return answerStart(parts, request, response);
  }

  const verdict = parts.access.judge(request.headers);
  if (verdict !== 'allowed') return refuse(request, response, verdict);
  if (path.startsWith(CALL_PATH)) return answerCall(parts, request, response, path.slice(CALL_PATH.length));
  if (path === EVENTS_PATH && request.method === 'GET') {
    const heard = request.headers['last-event-id'] ?? query.get(HEARD_PARAMETER) ?? '';
    return parts.events.connect(response, String(heard));
  }
  const asked = { method: request.method ?? '', path, range: request.headers.range ?? null };
  const file = isPdfPath(path) ? await answerPdf(parts.readPdf, asked) : await answerFile(parts.renderer, asked);
  response.writeHead(file.status, file.headers);
  if (file.body) await pipeline(file.body, response);
  else response.end();
}

async function answerStart(parts: LoopbackParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, MAX_CALL_JSON_BYTES);
  if (body === 'too-large')
    return sendResult(response, 413, failure('file-too-large', {}, { limit: MAX_CALL_JSON_BYTES }));
  let files: readonly string[];
  try {
    files = handedFiles.parse(decodeCall(JSON_TYPE, body));
  } catch (error) {
    return sendResult(response, 400, failure('invalid-argument', {}, { name: TICKET_PATH, reason: String(error) }));
  }
  for (const file of files) parts.importFile(file);
  sendResult(response, 200, { ok: true, value: parts.access.ticketAddress() });
}

async function answerCall(
  parts: LoopbackParts,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
): Promise<void> {
  if (request.method !== 'POST')
    return sendResult(response, 405, failure('not-allowed', {}, { reason: 'wrong-method' }));
  const type = request.headers['content-type'] ?? '';
  const limit = MAX_CALL_JSON_BYTES + (type === FRAME_TYPE ? MAX_PDF_BYTES : 0);
  const body = await readBody(request, limit);
  if (body === 'too-large') return sendResult(response, 413, failure('file-too-large', {}, { limit: MAX_PDF_BYTES }));
  let name: string;
  let argument: unknown;
  try {
    name = decodeURIComponent(method);
    argument = decodeCall(type, body);
  } catch (error) {
    return sendResult(
      response,
      400,
      failure('invalid-argument', {}, { name: method.slice(0, 100), reason: String(error) }),
    );
  }
  sendResult(response, 200, await parts.invoke(name, argument));
}

function refuse(request: IncomingMessage, response: ServerResponse, verdict: Exclude<Verdict, 'allowed'>): void {
  request.resume();
  if (request.method === 'GET' && verdict === 'no-key') sendPage(response, 403, NO_KEY_PAGE);
  else sendResult(response, 403, failure('not-allowed', {}, { reason: verdict }));
}

function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(result));
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page);
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

/** The other side closed the connection: nothing to say, and nobody to say it to. */
const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code));
