/** The sample issues, turned into the archive that comes with the program. */
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ingestFiles } from '../../main/core/archive/ingest-files.ts';

/** With their printed editions, where these have been made. */
export async function bundleIssues(root: string): Promise<void> {
  const out = join(root, 'dist/resources/bundled.bvlib');
  const files = globSync('resources/issues/*.md', { cwd: root, exclude: ['**/README.md'] }).sort();
  if (files.length === 0) return;
  mkdirSync(dirname(out), { recursive: true });
  const fresh = `${out}.new`;
  rmSync(fresh, { force: true });
  const sources = files.map((file) => {
    const pdf = join(root, 'dist/resources/printed', `${basename(file, '.md')}.pdf`);
    return { path: join(root, file), pdf: existsSync(pdf) ? pdf : null };
  });
  await ingestFiles(sources, fresh);
  renameSync(fresh, out);
}
