import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` starts the server; the page reaches it through this one origin. */
const server = `http://127.0.0.1:${process.env['HEARD_SERVER_PORT'] ?? '3000'}`;

/** Tells the service worker which files to keep, once they are all written. */
function offlineFiles(): Plugin {
  return {
    name: 'heard-offline-files',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const files = [
        ...readdirSync(join(dir, 'assets')).map((name) => `assets/${name}`),
        'icon.svg',
      ].toSorted();
      const hash = createHash('sha256');
      for (const file of ['index.html', ...files]) hash.update(file).update(readFileSync(join(dir, file)));
      const worker = join(dir, 'service-worker.js');
      const code = readFileSync(worker, 'utf8')
        .replaceAll('OFFLINE_FILES', JSON.stringify(files.map((file) => `/${file}`)))
        .replaceAll('OFFLINE_VERSION', JSON.stringify(hash.digest('hex').slice(0, 16)));
      writeFileSync(worker, code);
    },
  };
}

/**
 * The built page has to live under a strict policy (no inline script or style, no data: fonts, Trusted Types):
 * nothing is inlined, the preload polyfill (an inline script) is off, and no source maps are shipped.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), offlineFiles()],
  worker: { format: 'es' },
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The bundle-size test walks this to learn what each page loads. It is not served (see the server's static rules).
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        'service-worker': join(import.meta.dirname, 'src/offline/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': { target: server },
      '/socket': { target: server, ws: true },
      '/document': { target: server, ws: true },
    },
  },
});
