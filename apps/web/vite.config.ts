import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const API = 'http://localhost:4280';
const BUILT = join(import.meta.dirname, '../../dist/apps/web');

/** Text is compressed once, at build, and not for every visitor. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle() {
    const assets = join(BUILT, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(?:js|css)$/.test(file))) {
      const text = readFileSync(join(assets, name));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(text, { level: 9 }));
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }
  },
};

/** The API serves what is built here; while developing, the development server asks the API for everything else. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed],
  build: { outDir: BUILT, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: API, ws: true },
      '/imports/': { target: API, bypass: (request) => (request.method === 'PUT' ? undefined : request.url) },
      '/calendar/': API,
      '/export.zip': API,
      '/network.graphml': API,
      '/network.json': API,
      '/network-map.json': API,
      '/explorer': API,
      '/health': API,
    },
  },
});
