/** A description of an excerpt, as a file. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError } from '../../preload/contract/failure.ts';
import type { ExcerptSpec } from '../../renderer/domain/excerpts/spec.ts';
import { readSpec, type SpecProblem } from '../../renderer/domain/excerpts/spec-document.ts';

/** What is wrong with the description: told line by line, and nothing is written. */
export class SpecError extends Error {
  readonly problems: readonly SpecProblem[];

  constructor(problems: readonly SpecProblem[]) {
    super(`${problems.length} problems in the description of an excerpt`);
    this.name = 'SpecError';
    this.problems = problems;
  }
}

/** @throws FailureError `file-unreadable`, SpecError */
export function readSpecFile(path: string): ExcerptSpec {
  const { spec, problems } = readSpec(jsonIn(path));
  if (!spec) throw new SpecError(problems);
  return spec;
}

function jsonIn(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new FailureError('file-unreadable', { file: basename(path) }, {}, { cause });
  }
  try {
    // Editors of some systems begin a file with a mark.
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new SpecError([{ kind: 'shape', item: 0, about: error instanceof Error ? error.message : String(error) }]);
  }
}
