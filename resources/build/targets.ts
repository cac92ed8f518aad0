/** What the program is built into, what each part is made from, and how. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Target {
  readonly name: string;
  /** Patterns of the sources below the root; a change in them, or in what was installed, makes the target stale. */
  readonly sources: readonly string[];
  /** A file that is there when the target has been built. */
  readonly proof: string;
  build(root: string): Promise<void>;
}

const INSTALLED = ['package.json', 'package-lock.json', 'tsconfig.json', 'resources/build/*.ts'];

export const TARGETS: readonly Target[] = [
  {
    name: 'screens',
    sources: [...INSTALLED, 'vite.config.ts', 'renderer/**', 'preload/**', 'resources/fonts/**', 'resources/icons/**'],
    proof: 'dist/renderer/index.html',
    build: async (root) => {
      const { build } = await import('vite');
      await build({
        configFile: join(root, 'vite.config.ts'),
        root: join(root, 'renderer'),
        logLevel: 'warn',
        mode: 'production',
      });
      // What pdf.js asks for by name: maps of characters, fonts that PDFs need not bring, decoders, colour profiles.
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
        cpSync(join(root, 'node_modules/pdfjs-dist', folder), join(root, 'dist/renderer/pdfjs', folder), {
          recursive: true,
          // An engine for the scripts of PDFs, which are never run.
          filter: (path) => !/quickjs/iu.test(path),
        });
    },
  },
  {
    name: 'bridge',
    sources: [...INSTALLED, 'preload/**'],
    proof: 'dist/preload/electron-bridge.cjs',
    // A sandboxed preload script is one CommonJS file that may require nothing but `electron`.
    build: (root) => bundle(root, 'dist/preload', { 'electron-bridge': 'preload/electron-bridge.ts' }, 'cjs'),
  },
  {
    name: 'program',
    sources: [...INSTALLED, 'main/**', 'preload/**', 'renderer/domain/**'],
    proof: 'dist/main/electron.js',
    // All in one folder: the threads are found beside the file that starts them.
    build: (root) =>
      bundle(
        root,
        'dist/main',
        {
          electron: 'main/hosts/electron/main.ts',
          loopback: 'main/hosts/loopback/main.ts',
          bound: 'main/cli/bound.ts',
          'core-thread': 'main/core/thread/core-thread.ts',
          'import-thread': 'main/core/thread/import-thread.ts',
          'inspect-thread': 'main/core/thread/inspect-thread.ts',
        },
        'es',
      ),
  },
  {
    name: 'printed',
    sources: [...INSTALLED, 'resources/build/press/*.ts', 'resources/issues/*.md', 'main/core/ingest/**'],
    proof: 'dist/resources/printed/2026-11.pdf',
    build: async (root) => {
      const { printSamples } = await import('./press/print-samples.ts');
      await printSamples(root);
    },
  },
  {
    name: 'samples',
    sources: [
      ...INSTALLED,
      'resources/issues/*.md',
      'resources/build/press/*.ts',
      'main/core/**',
      'preload/contract/**',
      'renderer/domain/anchoring/*.ts',
    ],
    proof: 'dist/resources/bundled.bvlib',
    build: async (root) => {
      const { bundleIssues } = await import('./bundle-issues.ts');
      await bundleIssues(root);
    },
  },
  {
    name: 'licences',
    sources: [
      ...INSTALLED,
      'LICENSE',
      'renderer/**',
      'main/**',
      'preload/**',
      'resources/fonts/OFL.txt',
      'resources/licences/*',
    ],
    proof: 'dist/renderer/licences.txt',
    build: async (root) => {
      const { gatherLicences } = await import('./gather-licences.ts');
      gatherLicences(root);
    },
  },
];

async function bundle(
  root: string,
  folder: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
): Promise<void> {
  const { build } = await import('vite');
  const extension = format === 'cjs' ? 'cjs' : 'js';
  rmSync(join(root, folder), { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // Everything goes into the bundle but the driver, whose native part is found beside its own files.
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      license: { fileName: 'licences.md' },
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, join(root, file)])),
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  });
}
