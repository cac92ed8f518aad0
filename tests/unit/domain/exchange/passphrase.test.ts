import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLocked, lock, unlock } from '../../../../renderer/domain/exchange/passphrase.ts';

/** The least there is: these files have no secret. */
const EASY = 1;
const TEXT = '{"words":"排水这件事，难在看不见。"}\n';
const WORD = '老井 绳痕 槐树';

test('what was locked is opened by its passphrase and by no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), async (text, passphrase) => {
      const locked = await lock(text, passphrase, EASY);
      expect(isLocked(locked)).toBe(true);
      expect(await unlock(locked, passphrase)).toEqual({ ok: true, text });
      expect(await unlock(locked, `${passphrase}.`)).toEqual({ ok: false, refusal: 'wrong-passphrase' });
    }),
    { numRuns: 20 },
  );
});

test('locked as the program locks it, it is opened again', async () => {
  expect(await unlock(await lock(TEXT, WORD), WORD)).toEqual({ ok: true, text: TEXT });
});

test('in ASCII armour, as it goes through mail, it is opened too', async () => {
  const armoured = new TextEncoder().encode(armor.encode(await lock(TEXT.repeat(500), WORD, EASY)));
  expect(isLocked(armoured)).toBe(true);
  expect(await unlock(armoured, WORD)).toEqual({ ok: true, text: TEXT.repeat(500) });
  expect(await unlock(armoured.subarray(0, -40), WORD)).toEqual({ ok: false, refusal: 'broken' });
});

test('wherever it is cut off, and whichever byte is another, it is refused', async () => {
  const locked = await lock(TEXT, WORD, EASY);
  await fc.assert(
    fc.asyncProperty(fc.nat(locked.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      expect((await unlock(locked.subarray(0, at), WORD)).ok).toBe(false);
      // Of a changed work factor there are those that would take long, and they are not what is tested here.
      const isWorkFactor = /^\d$/u.test(String.fromCharCode(locked[at] ?? 0)) && at > 40 && at < 70;
      const other = locked.map((byte, index) => (index === at ? byte ^ change : byte));
      if (!isWorkFactor) expect((await unlock(other, WORD)).ok).toBe(false);
    }),
  );
  expect(await unlock(locked.subarray(0, -1), WORD)).toEqual({ ok: false, refusal: 'broken' });
});

test('a file that wants more work than a machine has is refused before any is done', async () => {
  const locked = new TextDecoder('latin1').decode(await lock(TEXT, WORD, EASY));
  for (const factor of ['20', '22', '63', '999']) {
    const hard = Uint8Array.from(locked.replace(/(-> scrypt \S+) 1\n/u, `$1 ${factor}\n`), (character) =>
      character.charCodeAt(0),
    );
    expect(await unlock(hard, WORD)).toEqual({ ok: false, refusal: 'broken' });
  }
});

test('a file that is not locked is told from one that is', () => {
  for (const text of ['', '{"type":"AnnotationCollection"}', 'age-encryption.org/v2\n', '-----BEGIN']) {
    expect(isLocked(new TextEncoder().encode(text))).toBe(false);
  }
});

/** `age` asks at a terminal only: Python gives it one. */
const AT_A_TERMINAL = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execvp('age', ['age', *sys.argv[2:]])
while True:
    try:
        said = os.read(terminal, 1024)
    except OSError:
        break
    if not said:
        break
    if b'assphrase' in said:
        os.write(terminal, sys.argv[1].encode() + b'\\n')
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

test('the age tool opens what we lock, and we what it locks', async ({ skip }) => {
  if (!isThere('age') || !isThere('python3')) skip('age and python3 are not installed');
  const folder = mkdtempSync(join(tmpdir(), 'bound-age-'));
  const path = (name: string) => join(folder, name);
  const age = (...args: readonly string[]) => spawnSync('python3', ['-c', AT_A_TERMINAL, WORD, ...args]).status;
  try {
    writeFileSync(path('ours'), await lock(TEXT, WORD));
    expect(age('--decrypt', '--output', path('opened'), path('ours'))).toBe(0);
    expect(readFileSync(path('opened'), 'utf8')).toBe(TEXT);
    expect(age('--passphrase', '--armor', '--output', path('theirs'), path('opened'))).toBe(0);
    expect(await unlock(readFileSync(path('theirs')), WORD)).toEqual({ ok: true, text: TEXT });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
