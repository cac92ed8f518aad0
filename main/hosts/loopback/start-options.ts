/** What may be said on the command line of the loopback host. */
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly profile: string | null;
  readonly port: number | null;
  readonly open: boolean;
  /** Issue files to bring in. */
  readonly files: readonly string[];
}

export const USAGE = `npm run start:browser -- [--profile FOLDER] [--port NUMBER] [--no-open] [FILE…]
  --profile FOLDER  资料夹，没有就新建 / the reader's folder (made if it is not there)
  --port NUMBER     这个资料夹今后用的端口 / the port of this profile, from now on (1024–65535)
  --no-open         只印出地址，不开窗口 / print the address and open no window`;

/** Its message is for the person at the keyboard, in both languages: the reader's choice of one is in a profile not yet opened. */
export class WrongOption extends Error {
  constructor(chinese: string, english: string, cause?: unknown) {
    super(`${chinese}\n${english}\n\n${USAGE}`, { cause });
  }
}

/** A wrong option ends the process with its sentence, before anything is opened. */
export function startOptionsOrEnd(words: readonly string[]): StartOptions {
  try {
    return startOptions(words);
  } catch (error) {
    if (!(error instanceof WrongOption)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** @throws WrongOption */
export function startOptions(words: readonly string[]): StartOptions {
  const { values, positionals } = parsed(words);
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 1024 && port <= 65535)) {
    throw new WrongOption(
      `--port 后面应是 1024 到 65535 的数，不是“${values.port}”。`,
      `--port takes a number from 1024 to 65535, not “${values.port}”.`,
    );
  }
  return { profile: values.profile ?? null, port, open: !values['no-open'], files: positionals };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { profile: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongOption('启动的选项不对。', error instanceof Error ? error.message : String(error), error);
  }
}
