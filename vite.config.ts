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
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
  },
  test: {
    root: '.',
    include: ['tests/{unit,contract,migrations,architecture}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
