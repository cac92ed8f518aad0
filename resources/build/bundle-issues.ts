/** The sample issues, turned into the archive that comes with the program. */
import { globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ingestFiles } from '../../main/core/archive/ingest-files.ts';

export function bundleIssues(root: string): void {
  const out = join(root, 'dist/resources/bundled.bvlib');
  const files = globSync('resources/issues/*.md', { cwd: root, exclude: ['**/README.md'] }).sort();
  if (files.length === 0) return;
  mkdirSync(dirname(out), { recursive: true });
  const fresh = `${out}.new`;
  rmSync(fresh, { force: true });
  ingestFiles(
    files.map((file) => join(root, file)),
    fresh,
  );
  renameSync(fresh, out);
}
