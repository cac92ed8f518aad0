/** The program as a reader starts it: the loopback host in a process of its own, on a temporary folder. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningProgram {
  readonly address: string;
  readonly profile: string;
  /** What it has written to stdout and to stderr until now. */
  output(): { readonly out: string; readonly err: string };
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  /** As by Ctrl+C; answers the exit code. */
  stop(): Promise<number | null>;
  /** As by a power cut: at once, without a word. The folder stays. */
  kill(): Promise<void>;
}

export interface ProgramOptions {
  /** A folder to start on; without it a new one, which goes when the program stops. */
  readonly profile?: string;
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is started: the source, or the bundle of a build, which starts sooner. */
  readonly entry?: 'main/hosts/loopback/main.ts' | 'dist/main/loopback.js';
  /** Kills it as `kill` does, also before it has an address: the start then rejects. */
  readonly signal?: AbortSignal;
}

const root = join(import.meta.dirname, '../..');

/** Needs a build. Rejects with what the program said when it ends before it prints an address. */
export async function startProgram(options: ProgramOptions = {}): Promise<RunningProgram> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'bound-profile-'));
  const words = [
    options.entry ?? 'main/hosts/loopback/main.ts',
    '--profile',
    profile,
    '--no-open',
    ...(options.words ?? []),
  ];
  const child = spawn(join(root, 'node_modules/.bin/node'), words, {
    cwd: root,
    env: { ...process.env, ...options.env },
    shell: process.platform === 'win32',
    ...(options.signal && { signal: options.signal, killSignal: 'SIGKILL' as const }),
  });
  let out = '';
  let err = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (said) => {
      err += said;
    });
    child.stdout.on('data', (said) => {
      out += said;
      const last = out.endsWith('\n') ? out.trimEnd().split('\n').at(-1) : undefined;
      if (last) resolve(last);
    });
    child.on('error', (error) => {
      if (error.name !== 'AbortError') reject(error); // that it was killed is told by its end
    });
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}: ${err}`)));
  });
  return {
    address,
    profile,
    output: () => ({ out, err }),
    ended,
    stop: async () => {
      child.kill('SIGINT');
      const code = await ended;
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
