import { expect, test } from 'vitest';
import { decode } from '../../../../renderer/domain/notes/decode.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE } from '../../../../renderer/domain/notes/note.ts';
import { readWhole } from '../../../../renderer/notes/read-note-file.ts';
import { bytesOf, createDesk, newNote } from '../../../support/note-desk.ts';

const OWNER = { id: 'reader', name: '王某' };

async function slicesOf(bytes: Uint8Array<ArrayBuffer>) {
  const slices: string[] = [];
  const read = await readWhole({ name: 'a.bvnotes', bytes, passphrase: null, owner: OWNER }, (slice) =>
    slices.push(slice),
  );
  return { read, slices };
}

test("a profile's own file, which is sealed as a whole, is opened in slices that each can be read", async () => {
  const desk = createDesk();
  for (let index = 0; index < 700; index += 1) desk.write(newNote(`note-${index}`, `第 ${index} 条`));
  const { read, slices } = await slicesOf(bytesOf(desk.state(), 'desk'));
  expect(read).toMatchObject({ state: 'open', head: { isOwn: true } });
  expect(slices.length).toBeGreaterThan(1);
  const states = slices.map((slice) => {
    const part = decode(slice);
    return part.ok ? part.state : EMPTY_STATE;
  });
  expect(states.reduce(merge)).toEqual(desk.state());
});

test('a note that stands twice in a file of another tool comes once, with what both say', async () => {
  const desk = createDesk();
  desk.write(newNote('one', '一条'));
  const before = JSON.parse(new TextDecoder().decode(bytesOf(desk.state())));
  desk.write({ do: 'tag', id: 'one', tag: '排水', on: true });
  const after = JSON.parse(new TextDecoder().decode(bytesOf(desk.state())));
  const others = Array.from({ length: 400 }, (_, index) => newNote(`other-${index}`));
  for (const other of others) desk.write(other);
  const all = JSON.parse(new TextDecoder().decode(bytesOf(desk.state())));
  all.first.items = [...after.first.items, ...all.first.items.slice(0, 400), ...before.first.items];
  const { slices } = await slicesOf(new TextEncoder().encode(JSON.stringify(all)));
  const ones = slices.filter((slice) => slice.includes('urn:bound-volume:note:one"'));
  expect(ones).toHaveLength(1);
  expect(ones[0]).toContain('tag:排水');
});
