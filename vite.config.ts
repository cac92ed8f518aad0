import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    license: { fileName: 'licences.md' },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
  },
  test: {
    root: '.',
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'check', include: ['tests/{unit,contract,migrations,architecture}/**/*.test.{ts,tsx}'] },
      },
      // Packs the program, which takes a while: part of `npm test`, not of `npm run check`.
      { extends: true, test: { name: 'packaging', include: ['tests/packaging/**/*.test.ts'] } },
      // Starts and kills the built program.
      { extends: true, test: { name: 'crash', include: ['tests/crash/**/*.test.ts'] } },
      // Starts two Syncthing processes where that is installed.
      { extends: true, test: { name: 'sync', include: ['tests/sync/**/*.test.ts'] } },
    ],
  },
});
