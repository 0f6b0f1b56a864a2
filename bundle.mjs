// After `nest build`: puts each program with everything it imports into a few files in dist/programs, because reading
// two thousand small ones takes longer than all else that happens at a start.
import { existsSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';

const dist = join(import.meta.dirname, 'dist');
const programs = join(dist, 'programs');

/** Native parts, which cannot be put into a file, and packages that frameworks offer to load and we do not have. */
const LEFT_OUTSIDE = [
  /^@node-rs\/argon2/,
  /^@nestjs\/(microservices|websockets|platform-express|platform-socket\.io)(\/|$)/,
  /^@fastify\/(multipart|view)$/,
  /^@as-integrations\/express/,
  /^@apollo\/(subgraph|gateway)/,
  /^class-(validator|transformer)/,
  /^(ts-morph|pg-native|pg-cloudflare|bufferutil|utf-8-validate|express)(\/|$)/,
];

/** Our files keep finding what lies beside them: the folder a file was in is said relative to where it is put. */
const whereFilesWere = {
  name: 'where-files-were',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.dirname')) return null;
    const folder = JSON.stringify(relative(programs, dirname(id)).split(sep).join('/'));
    const found = `import { fileURLToPath as pathOf } from 'node:url';\nconst ownFolder = pathOf(new URL(${folder}, import.meta.url));\n`;
    return found + code.replaceAll('import.meta.dirname', 'ownFolder');
  },
};

const input = Object.fromEntries(
  ['api', 'worker', 'tieline']
    .map((name) => [name, join(dist, 'apps', name, 'src', 'main.js')])
    .filter(([, path]) => existsSync(path)),
);

rmSync(programs, { recursive: true, force: true });
const bundle = await rolldown({ input, platform: 'node', external: LEFT_OUTSIDE, plugins: [whereFilesWere], logLevel: 'silent' });
await bundle.write({ dir: programs, format: 'esm', keepNames: true, sourcemap: true, chunkFileNames: '[name]-[hash].js' });
await bundle.close();
console.log(`Bundled ${Object.keys(input).join(', ')} into ${relative(dirname(dist), programs)}.`);
