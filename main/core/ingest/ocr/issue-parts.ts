/**
 * The parts of a printed issue: cover, contents, masthead, and the body that is left. Each line belongs to exactly one of
 * them, because each is a range of lines and the body is what no range has taken.
 */
import type { IssueFacts } from '../draft.ts';
import { type Body, readBody } from './body.ts';
import { type PrintedContents, readContents } from './contents.ts';
import { type Cover, readCover } from './cover.ts';
import { type GivenFacts, issueFacts } from './issue-facts.ts';
import { readLines } from './lines.ts';
import { type Masthead, readMasthead } from './masthead.ts';

export interface IssueParts {
  readonly facts: IssueFacts;
  readonly cover: Cover;
  readonly contents: PrintedContents | null;
  readonly masthead: Masthead | null;
  readonly body: Body;
}

export function findParts(file: string, source: string, given: GivenFacts): IssueParts {
  const lines = readLines(source);
  const contents = readContents(lines);
  const inContents = within(contents);
  // The cover ends where contents or masthead begin; the masthead's own beginning is surer once the name is known.
  const firstMasthead = readMasthead(lines, null, inContents);
  const cover = readCover(lines, Math.min(contents?.from ?? lines.length, firstMasthead?.from ?? lines.length));
  const inCover = within({ from: 0, to: cover.to });
  const masthead = readMasthead(lines, cover.facts.publication, (index) => inContents(index) || inCover(index));
  const inMasthead = within(masthead);
  const facts = issueFacts(file, given, cover, masthead?.lines ?? [], contents);
  const taken = (index: number): boolean => inCover(index) || inContents(index) || inMasthead(index);
  const body = readBody(lines, taken, contents?.from ?? 0, facts.publication);
  return { facts, cover, contents, masthead, body };
}

const within =
  (range: { readonly from: number; readonly to: number } | null) =>
  (index: number): boolean =>
    range !== null && index >= range.from && index < range.to;
