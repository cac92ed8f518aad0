/** The contract suite in the real Electron, where its runtime is; where it is not, nothing is claimed. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { test } from 'vitest';
import { type Bound, callsOver, EVENT_NAMES, type EventName } from '../../preload/contract/contract.ts';
import type { Result } from '../../preload/contract/failure.ts';
import { electronProgram } from '../../resources/build/electron-runtime.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { contractSuite } from './contract-suite.ts';

const root = join(import.meta.dirname, '../..');
const program = electronProgram(root);
const profile = temporaryFolder();

/** A page's function, given as text: it runs in the page, where `window.bound` is. */
const CALL = `async ({ name, argument, at, bytes }) => {
  const [topic, verb] = name.split('.');
  return window.bound[topic][verb](bytes ? { ...argument, [at]: new Uint8Array(bytes) } : argument);
}`;
const TELL = `(names) => {
  for (const name of names) window.bound.on(name, (event) => window.hearBound(name, event));
}`;

if (program === null) test.skip('Electron: not run (its runtime is not here)', () => undefined);
else {
  contractSuite(
    'in Electron',
    async () => {
      execFileSync(process.execPath, ['resources/build/build.ts'], { cwd: root, stdio: 'inherit' });
      const app = await _electron.launch({
        executablePath: program,
        args: [root, `--profile=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      const page = await app.firstWindow();
      const listeners = new Set<(name: EventName, event: never) => void>();
      await page.exposeFunction('hearBound', (name: EventName, event: never) => {
        for (const listener of listeners) listener(name, event);
      });
      await page.evaluate(`(${TELL})(${JSON.stringify(EVENT_NAMES)})`);
      const invoke = async (name: string, argument: unknown): Promise<Result<unknown>> => {
        const fields = Object.entries(argument ?? {});
        const [at, bytes] = fields.find(([, value]) => value instanceof Uint8Array) ?? [null, []];
        const rest = Object.fromEntries(fields.filter(([field]) => field !== at));
        const call = { name, argument: argument && rest, at, bytes: at === null ? null : [...bytes] };
        return page.evaluate(`(${CALL})(${JSON.stringify(call)})`);
      };
      const on: Bound['on'] = (name, listener) => {
        const hear = (said: EventName, event: never) => {
          if (said === name) listener(event);
        };
        listeners.add(hear);
        return () => listeners.delete(hear);
      };
      return { bound: { ...callsOver(invoke), on }, invoke, close: () => app.close() };
    },
    { printsItself: true },
  );
}
