/** What every host must do for exchange: the history of what was brought in, and the shared folder. A part of the contract's suite. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bound } from '../../preload/contract/contract.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { createDesk, newNote } from '../support/note-desk.ts';
import { valueIn } from '../support/value-in.ts';

/** @param under the host, once it has been started */
export function exchangeSuite(under: () => Bound): void {
  test('a file brought in is entered, listed, read, and said to be taken back', async () => {
    const bound = under();
    const file = '读书会.bvnotes';
    const content = new TextEncoder().encode('{"批注":1}');
    const people = [{ id: 'p', name: '沈', added: 2, changed: 1, deleted: 0, revived: 0, twoVersions: 1 }];
    const from = { name: '沈', at: '2026-11-20T02:00:00.000Z' };
    const entered = valueIn(await bound.exchange.enter({ file, from, people, content }));
    expect(entered).toMatchObject({ file, from, people, takenBackAt: null });
    expect(valueIn(await bound.exchange.history({}))).toContainEqual(entered);
    expect(valueIn(await bound.exchange.read({ id: entered.id }))).toBe('{"批注":1}');
    const back = valueIn(await bound.exchange.setTakenBack({ id: entered.id, takenBack: true }));
    expect(back.takenBackAt).not.toBeNull();
    expect(valueIn(await bound.exchange.history({}))).toContainEqual(back);
    expect(valueIn(await bound.exchange.setTakenBack({ id: entered.id, takenBack: false }))).toEqual(entered);
    expect(await bound.exchange.read({ id: '../own' })).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('notes are exchanged through a folder, until it is no longer used', async () => {
    const bound = under();
    expect(valueIn(await bound.folder.status({}))).toMatchObject({ folder: null, state: 'off', files: [] });
    const folder = mkdtempSync(join(tmpdir(), 'bound-folder-'));
    try {
      const desk = createDesk({ device: 'another', author: { id: 'another', name: '李某' } });
      const file = desk.write(newNote('from-afar', '从别处来'));
      writeFileSync(join(folder, '李某-another.bvnotes'), file);
      const heard: unknown[] = [];
      const stop = bound.on('folderChanged', (event) => heard.push(event));
      expect(valueIn(await bound.folder.use({ path: folder }))).toMatchObject({ folder, state: 'working' });
      const status = valueIn(await bound.folder.now({}));
      expect(status).toMatchObject({
        state: 'in-step',
        failure: null,
        newDevice: false,
        files: [{ name: '李某-another.bvnotes', person: '李某', notes: 1, state: 'merged', reason: null }],
      });
      await expect.poll(() => heard).toContainEqual({});
      stop();
      const some = decode(valueIn(await bound.notes.some({ noteIds: ['from-afar'] })));
      expect(some.ok && some.state.notes.has('from-afar')).toBe(true);
      const { device } = valueIn(await bound.notes.open({ known: null }));
      const own = readdirSync(folder).find((name) => name.endsWith(`-${device}.bvnotes`)) ?? '';
      const written = decode(readFileSync(join(folder, own), 'utf8'));
      expect(written.ok && written.state.notes.has('from-afar')).toBe(true);
      expect(valueIn(await bound.folder.use({ path: null }))).toMatchObject({ folder: null, state: 'off' });
      expect(readdirSync(folder)).toContain(own);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('what is no folder is not used', async () => {
    const bound = under();
    const path = join(tmpdir(), 'bound-no-such-folder');
    for (const [asked, reason] of [
      [path, 'missing'],
      ['notes', 'relative'],
      [process.execPath, 'not-a-folder'],
    ] as const) {
      expect(await bound.folder.use({ path: asked })).toMatchObject({
        ok: false,
        failure: { code: 'folder-unusable', facts: { path: asked, reason } },
      });
    }
    expect(existsSync(path)).toBe(false);
  });
}
