/** `npm run build`: makes what is stale. `node resources/build/build.ts screens samples` makes only these. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { TARGETS } from './targets.ts';

const root = join(import.meta.dirname, '../..');
const stampFile = join(root, 'dist/built-from.json');
const stamps: Record<string, string> = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
const wanted = process.argv.slice(2);

for (const target of TARGETS) {
  if (wanted.length > 0 && !wanted.includes(target.name)) continue;
  const from = fingerprint(root, target.sources);
  if (stamps[target.name] === from && existsSync(join(root, target.proof))) continue;
  const startedAt = performance.now();
  await target.build(root);
  stamps[target.name] = from;
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamps, null, 2));
  process.stderr.write(`built ${target.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}
