/** The history of imports of `window.bound`, kept in memory. */
import type { Calls } from '../../preload/contract/contract.ts';
import { failure, success } from '../../preload/contract/failure.ts';
import type { BroughtIn } from '../../preload/contract/note-values.ts';

export function createFakeHistory(): Calls['exchange'] {
  const entries = new Map<string, { readonly entry: BroughtIn; readonly content: string }>();
  return {
    history: async () => success([...entries.values()].map(({ entry }) => entry).reverse()),
    enter: async ({ file, from, people, content }) => {
      const entry: BroughtIn = {
        id: `import-${entries.size + 1}`,
        at: `2026-11-24T02:00:0${entries.size}.000Z`,
        file,
        from,
        people,
        takenBackAt: null,
      };
      entries.set(entry.id, { entry, content: new TextDecoder().decode(content) });
      return success(entry);
    },
    read: async ({ id }) => {
      const found = entries.get(id);
      return found ? success(found.content) : failure('not-found', {}, { import: id });
    },
    setTakenBack: async ({ id, takenBack }) => {
      const found = entries.get(id);
      if (!found) return failure('not-found', {}, { import: id });
      const entry = { ...found.entry, takenBackAt: takenBack ? '2026-11-24T03:00:00.000Z' : null };
      entries.set(id, { ...found, entry });
      return success(entry);
    },
  };
}
