// Makes the website: node build.mjs [ADDRESS] [FOLDER]. Whatever cannot be read ends the build with a sentence, and the website that
// stands is left as it is.
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBrand } from './src/api.mjs';
import { frontPage, leadingPage } from './src/pages.mjs';
import { words } from './src/words.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const address = process.argv[2] ?? process.env.VARUMARKE_ADDRESS ?? 'http://localhost:5000';
const folder = resolve(process.argv[3] ?? join(here, 'dist'));
const fresh = `${folder}.new`;

try {
  const pages = await Promise.all(Object.keys(words).map(async (language) => [language, frontPage(await readBrand(address, language))]));
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const [language, page] of pages) {
    await mkdir(join(fresh, language));
    await writeFile(join(fresh, language, 'index.html'), page);
  }

  await writeFile(join(fresh, 'index.html'), leadingPage());
  await cp(join(here, 'src', 'style.css'), join(fresh, 'style.css'));
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  console.log(`${folder}: ${pages.map(([language]) => language).join(', ')}`);
} catch (fault) {
  await rm(fresh, { recursive: true, force: true });
  console.error(`The website was not made: ${fault.message}`);
  process.exitCode = 1;
}
