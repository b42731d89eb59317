import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { generate as orval } from 'orval';

/** Generates a client with each of three generators, below FOLDER/src/generated. */
export async function generateClients(folder, document) {
  const to = (name) => join(folder, 'src', 'generated', name);
  mkdirSync(to(''), { recursive: true });
  writeFileSync(to('openapi-typescript.ts'), astToString(await openapiTypescript(pathToFileURL(document))));
  await createClient({
    input: document,
    output: { path: to('hey-api'), importFileExtension: '.js' },
    plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
    logs: { level: 'silent' },
  });
  await orval({ input: document, output: { target: to('orval.ts'), client: 'fetch', mode: 'single', baseUrl: { runtime: '' } } }, folder);
}
