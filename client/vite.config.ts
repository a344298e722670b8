import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { catalog } from './src/words/catalog.ts';
import { typographic } from './src/words/say.ts';

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
      for (const file of ['index.html', 'plain.html', 'help-lines.json', ...files])
        hash.update(file).update(readFileSync(join(dir, file)));
      const worker = join(dir, 'service-worker.js');
      const code = readFileSync(worker, 'utf8')
        .replaceAll('OFFLINE_FILES', JSON.stringify(files.map((file) => `/${file}`)))
        .replaceAll('OFFLINE_VERSION', JSON.stringify(hash.digest('hex').slice(0, 16)));
      writeFileSync(worker, code);
    },
  };
}

/** Puts the catalog's sentences where a page names them: `[[say bar.leave]]`. An unknown key stops the build. */
function wordsInPages(): Plugin {
  const sentences: Readonly<Record<string, string>> = catalog;
  return {
    name: 'heard-words-in-pages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replaceAll(/\[\[say ([a-z.-]+)\]\]/g, (_place, key: string) => {
          const sentence = sentences[key];
          if (sentence === undefined) throw new Error(`no sentence for ${key}`);
          return typographic(sentence).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        }),
    },
  };
}

/** Loads leaving quickly ahead of the app that imports it: it is small, and there while the rest is on its way. */
function leavingFirst(): Plugin {
  return {
    name: 'heard-leaving-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, filename }) => {
        if (!filename.endsWith('index.html')) return [];
        const chunks = Object.values(bundle ?? {}).filter((part) => part.type === 'chunk');
        const leaving = chunks.find(({ moduleIds }) =>
          moduleIds.some((id) => id.endsWith('/src/leave/leave.ts')),
        );
        if (leaving === undefined || leaving.isEntry)
          throw new Error('leaving quickly has no script of its own');
        const attrs = { type: 'module', async: true, crossorigin: true, src: `/${leaving.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/**
 * The built page has to live under a strict policy (no inline script or style, no data: fonts, Trusted Types):
 * nothing is inlined, the preload polyfill (an inline script) is off, and no source maps are shipped.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), wordsInPages(), leavingFirst(), offlineFiles()],
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
        plain: join(import.meta.dirname, 'plain.html'),
        'service-worker': join(import.meta.dirname, 'src/offline/service-worker.ts'),
      },
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }],
        },
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
      '/help': { target: server },
      '/right-for-us': { target: server },
      '/leave': { target: server },
      '/socket': { target: server, ws: true },
      '/document': { target: server, ws: true },
    },
  },
});
