/** `npm start`: opens the program in Electron, or, where its runtime cannot be had, in an installed browser. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronProgram, fetchElectron } from './electron-runtime.ts';

const root = join(import.meta.dirname, '../..');
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const words = process.argv.slice(2).filter((word) => word !== '--electron');
const electronOnly = process.argv.includes('--electron');

const program = electronProgram(root) ?? ((await fetchElectron(root, say)) ? electronProgram(root) : null);
if (program) run(program, [root, ...words]);
else if (electronOnly) {
  say(
    'Electron 运行环境不在这里，也下载不到。 The Electron runtime is not here and cannot be fetched; with a network, run: npx install-electron',
  );
  process.exitCode = 1;
} else {
  say('Electron 运行环境不在这里，改在浏览器中打开。 Electron is not here; opening the program in a browser instead.');
  run(process.execPath, [join(root, 'main/hosts/loopback/main.ts'), ...words]);
}

/** Ends as the program ends; what stops us stops it. */
function run(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
