/** Where the program's own files lie: the same tree in the repository, beside the bundles in dist/main, and in an asar. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface ProgramPlaces {
  readonly root: string;
  readonly renderer: string;
  readonly preload: string;
  /** The sample issues that come with the program, or `null` before the first build. */
  readonly bundledArchive: string | null;
  readonly version: string;
}

export function programPlaces(): ProgramPlaces {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = import.meta.url.endsWith('.ts') ? join(here, '../../..') : join(here, '../..');
  const bundled = join(root, 'dist/resources/bundled.bvlib');
  const facts = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return {
    root,
    renderer: join(root, 'dist/renderer'),
    preload: join(root, 'dist/preload/electron-bridge.cjs'),
    bundledArchive: existsSync(bundled) ? bundled : null,
    version: facts.version,
  };
}
