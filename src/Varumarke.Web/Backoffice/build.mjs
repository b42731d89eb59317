// Bundles Umbraco's backoffice client into one archive (first argument): unchanged code, fewer files. Every address that the
// client's import map promises stays what it was, so that other people's packages find what they import.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { compressAll } from './compress.mjs';
import { packAll } from './pack.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const client = join(here, 'node_modules/@umbraco-cms/backoffice/dist-cms');
const root = '/umbraco/backoffice/';
const archive = resolve(process.argv[2] ?? join(here, 'backoffice.tar'));
const out = join(here, 'node_modules/.bundle');

const manifest = JSON.parse(await readFile(join(client, 'umbraco-package.json'), 'utf8'));
const addresses = Object.values(manifest.importmap.imports);

/** Entry names are their paths: `packages/core/auth/index` is written to where the import map says that it lies. */
const entries = Object.fromEntries(
  [`${root}apps/app/app.element.js`, ...addresses].map((address) => {
    const path = address.slice(root.length);
    return [path.replace(/\.js$/, ''), join(client, path)];
  }),
);
// The client starts this worker by an address relative to the file that its caller ended up in: chunks lie one folder below
// the root, and so does it.
entries['workers/token-check.worker'] = join(client, 'packages/core/auth/workers/token-check.worker.js');

// What the page runs before the client, and the page that shows a draft.
entries['varumarke/page'] = join(here, 'page/page.js');
entries['varumarke/draft'] = join(here, 'page/draft.js');

/** What every start of the client loads, found by following the static imports of these three. */
const bootRoots = ['apps/app/app.element.js', 'apps/backoffice/backoffice.element.js', 'packages/core/entry-point.js']
  .map((path) => join(client, path));
const boot = new Set();

/** What our own package is made of imports the client by the names that other packages use. */
const ownPackage = ['entry-point', 'texts-sv', 'texts-en'];
for (const name of ownPackage) entries[`varumarke/${name}`] = join(here, 'extension', `${name}.js`);

const clientNames = {
  name: 'client-names',
  resolveId(source) {
    const address = manifest.importmap.imports[source];
    return address ? join(client, address.slice(root.length)) : null;
  },
};

const followBoot = {
  name: 'follow-boot',
  buildEnd() {
    const open = [...bootRoots];
    while (open.length > 0) {
      const id = open.pop();
      if (boot.has(id)) continue;
      boot.add(id);
      open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};

/** Vite's two import suffixes, which the client uses for Monaco. */
const suffixes = {
  name: 'suffixes',
  async resolveId(source, importer) {
    const match = /^(.*)\?(inline|worker)$/.exec(source);
    if (!match) return null;
    const found = await this.resolve(match[2] === 'worker' ? `${match[1]}.js` : match[1], importer, { skipSelf: true });
    return found ? `\0${match[2]}:${found.id}` : null;
  },
  async load(id) {
    const match = /^\0(inline|worker):(.*)$/.exec(id);
    if (!match) return null;
    if (match[1] === 'inline') {
      return { code: `export default ${JSON.stringify(await readFile(match[2], 'utf8'))}`, moduleType: 'js' };
    }
    const file = this.emitFile({ type: 'chunk', id: match[2] });
    return {
      code: `export default function () { return new Worker(import.meta.ROLLUP_FILE_URL_${file}, { type: 'module' }); }`,
      moduleType: 'js',
    };
  },
};

await rm(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: entries,
  preserveEntrySignatures: 'strict',
  moduleTypes: { '.css': 'empty', '.ttf': 'dataurl' },
  plugins: [clientNames, followBoot, suffixes],
  platform: 'browser',
  onLog(level, log, report) {
    if (level === 'warn' && /EVAL|CIRCULAR/.test(log.code ?? '')) return;
    report(level, log);
  },
});
await bundle.write({
  dir: out,
  format: 'esm',
  minify: true,
  comments: { legal: false, jsdoc: false, annotation: false },
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  assetFileNames: 'assets/[name]-[hash][extname]',
  codeSplitting: { groups: [{ name: 'boot', test: (id) => boot.has(id) }] },
});
await bundle.close();

await mkdir(join(out, 'css'), { recursive: true });
const look = join(here, 'node_modules/@umbraco-ui/uui-css');
await cp(join(look, 'dist/uui-css.css'), join(out, 'css/uui-css.css'));
await cp(join(look, 'assets'), join(out, 'assets'), { recursive: true });
await cp(join(here, 'css'), join(out, 'css'), { recursive: true });

const { files, hash } = await compressAll(out);
await writeFile(join(out, 'bundle.json'), JSON.stringify({ version: manifest.version, hash, importmap: manifest.importmap }));
await packAll(out, archive);
await rm(out, { recursive: true });
console.log(`Backoffice client ${manifest.version}: ${files} files, ${hash}`);
