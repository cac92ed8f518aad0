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
  --profile FOLDER  the reader's folder (made if it is not there)
  --port NUMBER     the port of this profile, from now on (1024 to 65535)
  --no-open         print the address and open no window`;

/** Throws an Error whose message is for the person at the keyboard. */
export function startOptions(words: readonly string[]): StartOptions {
  const { values, positionals } = parsed(words);
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 1024 && port <= 65535)) {
    throw new Error(`--port takes a number from 1024 to 65535, not "${values.port}".\n\n${USAGE}`);
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
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error });
  }
}
