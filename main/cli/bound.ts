#!/usr/bin/env node
import { basename } from 'node:path';
import { type Failure, FailureError } from '../../preload/contract/failure.ts';
/** `bound`: the archive from the command line. Wiring only; each command is a function in `commands/`. */
import { failureLine } from '../../preload/contract/failure-sentences.ts';
import type { Language } from '../../preload/contract/settings.ts';
import { type Command, UsageError } from './command.ts';
import { cite } from './commands/cite.ts';
import { excerpt } from './commands/excerpt.ts';
import { index } from './commands/index.ts';
import { ingest } from './commands/ingest.ts';
import { inspect } from './commands/inspect.ts';
import { list } from './commands/list.ts';
import { merge } from './commands/merge.ts';
import { record } from './commands/record.ts';
import { search } from './commands/search.ts';
import { text } from './commands/text.ts';
import { verify } from './commands/verify.ts';
import { wordsIn } from './words.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ingest,
  list,
  text,
  search,
  verify,
  merge,
  inspect,
  record,
  cite,
  excerpt,
  index,
};

const [name = '', ...rest] = process.argv.slice(2);
const language: Language = /^en/i.test(process.env['BOUND_LANG'] ?? '') ? 'en' : 'zh';
const words = wordsIn(language);
// Whoever reads what is printed may stop reading (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run();

async function run(): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const usage = Object.values(COMMANDS).map((known) => `  bound ${known.usage}`);
    const asked = name === '' || name === 'help' || name === '--help';
    if (!asked) process.stderr.write(`${words.unknownCommand(name)}\n`);
    (asked ? process.stdout : process.stderr).write(`${words.usage}\n${usage.join('\n')}\n`);
    return asked ? 0 : 2;
  }
  try {
    return (await command.run(rest, (line) => process.stdout.write(`${line}\n`), words)) ?? 0;
  } catch (error) {
    if (error instanceof UsageError)
      process.stderr.write(`${error.message}\n${words.usage}\n  bound ${command.usage}\n`);
    else if (error instanceof FailureError)
      process.stderr.write(`${failureLine(asGiven(error.failure), language, 'command-line')}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Failures name a file without its folder; here it is called what it was called on the command line. */
function asGiven(failure: Failure): Failure {
  const given = rest.map((word) => word.replace(/^--[a-z]+=/u, '')).find((word) => basename(word) === failure.file);
  return given === undefined ? failure : { ...failure, file: given };
}
