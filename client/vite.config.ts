import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` starts the server; the page reaches it through this one origin. */
const server = `http://127.0.0.1:${process.env['HEARD_SERVER_PORT'] ?? '3000'}`;

/**
 * The built page has to live under a strict policy (no inline script or style, no data: fonts, Trusted Types):
 * nothing is inlined, the preload polyfill (an inline script) is off, and no source maps are shipped.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
