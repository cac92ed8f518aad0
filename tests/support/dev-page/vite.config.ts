import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite tests/support/dev-page --port 5173`. node_modules may be a link out of the tree, so files are served from anywhere. */
// biome-ignore lint/style/noDefaultExport: vite reads the default export
export default defineConfig({
  plugins: [react()],
  cacheDir: join(tmpdir(), `bound-volume-vite-${process.cwd().replaceAll('/', '-')}`),
  server: { fs: { strict: false } },
});
