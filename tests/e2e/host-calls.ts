/** Calls of the contract, for what a test needs to know or to set before its story begins. */
import type { Page } from '@playwright/test';
import { encodeCall } from '../../preload/call-frame.ts';
import { CALL_PATH } from '../../preload/channels.ts';
import type { Calls } from '../../preload/contract/contract.ts';
import type { Result } from '../../preload/contract/failure.ts';
import type { IssueCover, Shelf } from '../../preload/contract/values.ts';
import { SPEECH } from './at-the-desk.ts';

/** Whoever may call the host: an open page of the program, or a test by itself (`callerAt`). */
export type Caller = Page | DirectCaller;

interface DirectCaller {
  /** Lets a browser in as well. */
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
  readonly post: (path: string, type: string, body: Uint8Array<ArrayBuffer>) => Promise<unknown>;
}

/** Calls a program without a page, with the cookie that its address is good for. */
export async function callerAt(address: string): Promise<DirectCaller> {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0];
  const [name, value] = cookie?.split('=') ?? [];
  if (!cookie || !name || !value) throw new Error('the program gave no cookie for its address');
  return {
    cookie: { name, value, url: new URL(address).origin },
    post: async (path, type, body) => {
      const answer = await fetch(new URL(path, address), {
        method: 'POST',
        headers: { 'content-type': type, cookie },
        body,
      });
      return answer.json();
    },
  };
}

/** Throws what the host refuses. The caller names the type of the answer, which the contract fixes. */
export async function callHost<Value>(caller: Caller, name: string, argument: unknown): Promise<Value> {
  const { type, parts } = encodeCall(argument);
  const path = `${CALL_PATH}${name}`;
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const result = await ('post' in caller ? caller.post(path, type, bytes) : postFrom(caller, path, type, bytes));
  const answer = result as Result<Value>; // the host answers every call with a Result
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

const postFrom = (page: Page, path: string, type: string, bytes: Buffer): Promise<unknown> =>
  page.evaluate(
    async ({ path, type, body }) => {
      const bytes = Uint8Array.from(atob(body), (unit) => unit.charCodeAt(0));
      const answer = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body: bytes });
      return answer.json();
    },
    // What is handed to a page travels as JSON.
    { path, type, body: bytes.toString('base64') },
  );

type Answer<Call extends (argument: never) => Promise<Result<unknown>>> =
  Awaited<ReturnType<Call>> extends Result<infer Value> ? Value : never;

export interface SampleIds {
  readonly issueId: string;
  readonly articleId: string;
}

/** The sample issue that holds the speech, and the speech. */
export async function sampleIds(caller: Caller): Promise<SampleIds> {
  const shelf = await callHost<Shelf>(caller, 'library.shelf', {});
  for (const { publicationId, year } of shelf.volumes) {
    for (const { id: issueId } of await callHost<readonly IssueCover[]>(caller, 'library.covers', {
      publicationId,
      year,
    })) {
      const issue = await callHost<Answer<Calls['library']['issue']>>(caller, 'library.issue', { issueId });
      const speech = issue.articles.find(({ title }) => title === SPEECH);
      if (speech) return { issueId, articleId: speech.id };
    }
  }
  throw new Error('the sample issues do not hold the speech');
}
