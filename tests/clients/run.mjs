// Tries other people's tools on a running server: node run.mjs ADDRESS FOLDER
// 1. lints the OpenAPI documents, and that of the library by the Swedish REST API profile, 2. generates three clients, 3. compiles them with programs that use them, as strictly as can be,
// 4. runs those programs, which check every answer against the document. What comes out lies in FOLDER.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClients } from './generate.mjs';
import { lint } from './lint.mjs';
import { idleRules, profile } from './profile.mjs';

const [address, folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
mkdirSync(join(folder, 'documents'), { recursive: true });
cpSync(join(here, 'src'), join(folder, 'src'), { recursive: true });
cpSync(join(here, 'tsconfig.json'), join(folder, 'tsconfig.json'));
cpSync(join(here, 'package.json'), join(folder, 'package.json'));
symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'dir');

const read = async (path) => {
  const answer = await fetch(address + path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
};

const documents = {
  delivery: await read('/umbraco/openapi/delivery.json'),
  renditions: await read('/umbraco/openapi/renditions.json'),
  library: await read('/umbraco/openapi/library.json'),
};
let faults = 0;
for (const [name, document] of Object.entries(documents)) {
  writeFileSync(join(folder, 'documents', `${name}.json`), JSON.stringify(document, null, 2));
  for (const fault of await lint(document)) {
    console.error(`${name}.json: ${fault}`);
    faults++;
  }
}

for (const fault of [...await profile(documents.library), ...(await idleRules()).map((name) => `${name} finds nothing in what breaks it`)]) {
  console.error(`library.json, the Swedish REST API profile: ${fault}`);
  faults++;
}

await generateClients(folder, join(folder, 'documents', 'delivery.json'));

// The compiler itself, by its own file: what stands behind a package's command differs by machine.
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) faults++;
  return status === 0;
};
if (run(join(here, 'node_modules/typescript/lib/tsc.js'), '-p', '.')) {
  for (const client of ['openapi-typescript', 'hey-api', 'orval']) {
    run(join('out', 'src', `${client}.js`), address, join(folder, 'documents', 'delivery.json'));
  }
}

process.exit(faults === 0 ? 0 : 1);
