/**
 * Entry of the loopback host: the program in an installed browser, served from 127.0.0.1 by plain Node. The address stands
 * alone on the last line of what it prints.
 */
import { resolve } from 'node:path';
import { startCore } from '../../core/thread/core-client.ts';
import { type Lock, takeLock } from '../shared/instance-lock.ts';
import { programPlaces } from '../shared/places.ts';
import { readersFolder, thisProcess } from '../shared/this-process.ts';
import { startLoopbackHost } from './loopback-host.ts';
import { openWindow } from './open-window.ts';
import { findRunningHost } from './running-host.ts';
import { startOptionsOrEnd } from './start-options.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const log = (message: string, cause?: unknown) => say(cause === undefined ? message : `${message}: ${String(cause)}`);
const options = startOptionsOrEnd(process.argv.slice(2));
const files = options.files.map((file) => resolve(file));
const places = programPlaces();
const profile = readersFolder(options.profile);

function show(address: string, ticketAddress: () => string): Promise<void> {
  const window = options.open ? openWindow(ticketAddress(), profile) : null;
  if (options.open && !window) {
    say(
      '没有找到 Chromium、Chrome 或 Edge；请在浏览器中打开下面的地址。\nNo Chromium, Chrome or Edge was found; open this address in a browser.',
    );
  }
  process.stdout.write(`${address}\n`);
  return window?.closed ?? new Promise(() => undefined);
}

async function openRunning(host: 'electron' | 'loopback'): Promise<void> {
  const running = host === 'loopback' ? await findRunningHost(profile, files) : null;
  if (!running)
    throw new Error(`资料夹 ${profile} 已经打开（${host}）。\nThe profile ${profile} is already open (${host}).`);
  void show(running.address, () => running.ticketAddress);
}

async function run(lock: Lock): Promise<void> {
  const host = await startLoopbackHost({
    profile,
    port: options.port,
    renderer: places.renderer,
    log,
    startCore: async () => {
      const core = await startCore(
        { profileFolder: profile, bundledArchive: places.bundledArchive, host: 'loopback', version: places.version },
        log,
      );
      for (const file of files) core.importFile(file);
      return core;
    },
  });
  lock.announce(host.access.address);
  const asked = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
  });
  try {
    await Promise.race([asked, show(host.access.address, host.access.ticketAddress)]);
  } finally {
    await host.close();
  }
  lock.release();
}

try {
  const answer = takeLock(profile, 'loopback', thisProcess());
  if (answer.state === 'theirs') await openRunning(answer.facts.host);
  else
    await run(answer.lock).catch((error: unknown) => {
      answer.lock.release();
      throw error;
    });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
