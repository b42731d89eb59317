import { createWriteStream } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';

/** Writes all files of the folder into one archive: the program finds each by its place in it, and a build copies one file. */
export async function packAll(folder, archive) {
  const tar = pack();
  const written = pipeline(tar, createWriteStream(`${archive}.part`));
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  for (const name of names) {
    tar.entry({ name: relative(folder, name).replaceAll('\\', '/'), mtime: new Date(0) }, await readFile(name));
  }
  tar.finalize();
  await written;
  await rename(`${archive}.part`, archive);
}
