#!/usr/bin/env node
import { FailureError } from '../../preload/contract/failure.ts';
/** `bound`: the archive from the command line. Wiring only; each command is a function in `commands/`. */
import { failureLine } from '../../preload/contract/failure-sentences.ts';
import type { Language } from '../../preload/contract/settings.ts';
import { type Command, UsageError } from './command.ts';
import { ingest } from './commands/ingest.ts';
import { list } from './commands/list.ts';
import { search } from './commands/search.ts';
import { text } from './commands/text.ts';
import { verify } from './commands/verify.ts';

const COMMANDS: Readonly<Record<string, Command>> = { ingest, list, text, search, verify };

const [name = '', ...rest] = process.argv.slice(2);
const language: Language = /^en/i.test(process.env['BOUND_LANG'] ?? '') ? 'en' : 'zh';
process.exitCode = await run();

async function run(): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    const usage = Object.values(COMMANDS).map((known) => `  bound ${known.usage}`);
    const asked = name === '' || name === 'help' || name === '--help';
    (asked ? process.stdout : process.stderr).write(`用法：\n${usage.join('\n')}\n`);
    return asked ? 0 : 2;
  }
  try {
    return (await command.run(rest, (line) => process.stdout.write(`${line}\n`))) ?? 0;
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n用法：bound ${command.usage}\n`);
    else if (error instanceof FailureError) process.stderr.write(`${failureLine(error.failure, language)}\n`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
