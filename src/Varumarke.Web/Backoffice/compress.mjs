import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const squeeze = promisify(brotliCompress);
const zip = promisify(gzip);
const text = /\.(js|css|svg|json|html|ttf)$/;

/** Writes `file.br` and `file.gz` beside every text of the folder, and tells a hash over all of it. */
export async function compressAll(folder) {
  const all = createHash('sha256');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  for (const name of names) {
    const bytes = await readFile(name);
    all.update(relative(folder, name)).update(bytes);
    if (!text.test(name) || bytes.length < 1000) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${name}.br`, await squeeze(bytes, { params }));
    await writeFile(`${name}.gz`, await zip(bytes, { level: 9 }));
  }
  return { files: names.length, hash: all.digest('hex').slice(0, 16) };
}
