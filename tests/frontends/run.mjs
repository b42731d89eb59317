// Tries the package of loaders in other people's frameworks: node run.mjs ADDRESS FOLDER
// 1. the compiler holds it against their types, 2. each builds a site with its own command, 3. of the built pages every picture is one
// of those that the server has ready, the right one for its width, and is answered.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { candidates, pick } from 'varumarke-image';

const [address, folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const asset = '62032cf6-0b87-5dd9-a726-38b2c9289289';

const run = (file, args, cwd, env = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(modules, file), ...args], {
    cwd, encoding: 'utf8', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1', NODE_ENV: undefined, ...env },
  });
  assert.equal(status, 0, `${file} ${args.join(' ')}:\n${stdout}${stderr}`);
};

// 1.
for (const project of ['tsconfig.json', 'tsconfig.package.json']) run('typescript/lib/tsc.js', ['-p', project], here);

// 2.
const { items } = await (await fetch(`${address}/api/v1/assets/${asset}/renditions`)).json();
const rendition = items.find((item) => item.name === 'web');
const picture = { ...rendition, alt: 'Älven & skogen' };
const env = { PICTURE: JSON.stringify(picture), SITE: address };
mkdirSync(folder, { recursive: true });
const builds = {
  next: ['next/dist/bin/next', ['build'], 'out/index.html'],
  nuxt: ['nuxt/bin/nuxt.mjs', ['generate'], '.output/public/index.html'],
  astro: ['astro/astro.js', ['build'], 'dist/index.html'],
};
const asked = process.argv[4] ? [process.argv[4]] : Object.keys(builds);
for (const name of asked) {
  const [file, args, page] = builds[name];
  const site = join(here, 'sites', name);
  for (const made of ['.next', 'out', '.nuxt', '.output', 'dist']) rmSync(join(site, made), { recursive: true, force: true });
  const begun = Date.now();
  run(file, args, site, env);
  await check(name, readFileSync(join(site, page), 'utf8'));
  console.log(`${name}: built in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

// 3.
async function check(name, html) {
  const ready = candidates(picture.srcset).map((candidate) => ({ ...candidate, url: new URL(candidate.url, address).href }));
  const whole = ready.map(({ url, width }) => `${url} ${width}w`).join(', ');
  const decode = (text) => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|quot));/gi, (_, decimal, hex, name) => (name ? { amp: '&', quot: '"' }[name] : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))));
  for (const id of ['wide', 'fixed']) {
    const tag = html.match(new RegExp(`<img [^>]*\\bid="${id}"[^>]*>`))?.[0];
    assert.ok(tag, `${name} shows no picture ${id}`);
    const attribute = (wanted) => decode(tag.match(new RegExp(`\\b${wanted}="([^"]*)"`, 'i'))?.[1] ?? '');
    assert.equal(attribute('alt'), picture.alt);
    const named = candidates(attribute('srcset'));
    const single = /\s[\d.]+x/.test(attribute('srcset')) ? attribute('srcset').split(',').map((part) => part.trim().split(/\s+/)[0]) : [];
    assert.ok(named.length + single.length > 0, `${name} gives ${id} no srcset: ${tag}`);
    for (const url of [attribute('src'), ...single, ...named.map((candidate) => candidate.url)]) {
      assert.ok(ready.some((candidate) => candidate.url === url), `${name} names ${url}, which is not ready`);
    }

    for (const { url, width } of named) assert.equal(url, pick(whole, width), `${name} takes another one for ${width}`);
  }

  const answer = await fetch(html.match(/<img [^>]*\bsrc="([^"]+)"/)[1]);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^image\//);
}
