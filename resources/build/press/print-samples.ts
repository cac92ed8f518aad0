/** The sample issues, typeset into dist/resources/printed. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { IssueDraft } from '../../../main/core/ingest/draft.ts';
import { ingestSource } from '../../../main/core/ingest/ingest.ts';
import { subset } from '../font-subset.ts';
import { printIssue } from './print-issue.ts';

const FONTS = 'node_modules/@expo-google-fonts/noto-serif-sc';

export async function printSamples(root: string): Promise<void> {
  const out = join(root, 'dist/resources/printed');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const path of globSync('resources/issues/*.md', { cwd: root, exclude: ['**/README.md'] }).sort()) {
    const draft = ingestSource({ file: basename(path), bytes: readFileSync(join(root, path)) });
    writeFileSync(join(out, `${basename(path, '.md')}.pdf`), await printIssue(draft, await facesFor(root, draft)));
  }
}

export async function facesFor(root: string, draft: IssueDraft) {
  const characters = `${JSON.stringify(draft)}目录…主办年第期总　·（）0123456789`;
  const face = (path: string) => subset(readFileSync(join(root, FONTS, path)), characters, { format: 'truetype' });
  const [regular, bold] = await Promise.all([
    face('400Regular/NotoSerifSC_400Regular.ttf'),
    face('700Bold/NotoSerifSC_700Bold.ttf'),
  ]);
  return { regular, bold };
}
