/** Calls of the contract from an open page of the program, for what a test needs to know or to set before its story begins. */
import type { Page } from '@playwright/test';
import { encodeCall } from '../../preload/call-frame.ts';
import { CALL_PATH } from '../../preload/channels.ts';
import type { Calls } from '../../preload/contract/contract.ts';
import type { Result } from '../../preload/contract/failure.ts';
import type { IssueCover, Shelf } from '../../preload/contract/values.ts';
import { SPEECH } from './at-the-desk.ts';

/** Throws what the host refuses. The caller names the type of the answer, which the contract fixes. */
export async function callHost<Value>(page: Page, name: string, argument: unknown): Promise<Value> {
  const { type, parts } = encodeCall(argument);
  // What is handed to a page travels as JSON.
  const body = Buffer.concat(parts.map((part) => Buffer.from(part))).toString('base64');
  const result = await page.evaluate(
    async ({ path, type, body }) => {
      const bytes = Uint8Array.from(atob(body), (unit) => unit.charCodeAt(0));
      const answer = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body: bytes });
      return answer.json();
    },
    { path: `${CALL_PATH}${name}`, type, body },
  );
  const answer = result as Result<Value>; // the host answers every call with a Result
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

type Answer<Call extends (argument: never) => Promise<Result<unknown>>> =
  Awaited<ReturnType<Call>> extends Result<infer Value> ? Value : never;

/** The sample issue that holds the speech, and the speech. */
export async function sampleIds(page: Page): Promise<{ readonly issueId: string; readonly articleId: string }> {
  const shelf = await callHost<Shelf>(page, 'library.shelf', {});
  for (const { publicationId, year } of shelf.volumes) {
    for (const { id: issueId } of await callHost<readonly IssueCover[]>(page, 'library.covers', {
      publicationId,
      year,
    })) {
      const issue = await callHost<Answer<Calls['library']['issue']>>(page, 'library.issue', { issueId });
      const speech = issue.articles.find(({ title }) => title === SPEECH);
      if (speech) return { issueId, articleId: speech.id };
    }
  }
  throw new Error('the sample issues do not hold the speech');
}
