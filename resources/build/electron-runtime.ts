/** Whether the Electron runtime is here, and fetching it where it is not. The npm package brings only its installer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A network that is there answers within this time; a machine without one must not keep its reader waiting. */
const PATIENCE_MILLISECONDS = 4000;

/** The program to start, or `null`. */
export function electronProgram(root: string): string | null {
  const electron = join(root, 'node_modules/electron');
  const pathFile = join(electron, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electron, 'dist'),
    readFileSync(pathFile, 'utf8'),
  );
  return existsSync(program) ? program : null;
}

/** Says what it does. False where the source cannot be reached or the download failed. */
export async function fetchElectron(root: string, say: (sentence: string) => void): Promise<boolean> {
  if (!(await isReachable(process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/')))
    return false;
  say('正在下载 Electron 运行环境（约 110 MB，只需一次）… Fetching the Electron runtime (about 110 MB, once) …');
  return (
    spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { stdio: ['ignore', 2, 2] })
      .status === 0
  );
}

async function isReachable(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    return status < 500;
  } catch {
    return false; // no network, no name, no answer in time: all the same here
  }
}
