// Reads the design tokens of a running server with another people's parser: node tokens.mjs ADDRESS
// Every error and warning of it is a fault, and so is a colour or typeface of the brand that does not come out.
import assert from 'node:assert/strict';
import { defineConfig, Logger, parse } from '@terrazzo/parser';

const [address] = process.argv.slice(2);
const read = async (path) => {
  const answer = await fetch(address + path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
};

for (const language of ['sv', 'en']) {
  const answer = await read(`/api/v1/brand/tokens.json?lang=${language}`);
  assert.match(answer.headers.get('content-type'), /^application\/design-tokens\+json/);
  const { colours, typefaces } = await (await read(`/api/v1/brand?lang=${language}`)).json();
  const logger = new Logger({ level: 'warn' });
  const config = defineConfig({}, { cwd: new URL('.', import.meta.url), logger });
  const { tokens } = await parse([{ filename: new URL(`file:///tokens-${language}.json`), src: await answer.text() }], { config, logger });
  assert.equal(logger.errorCount, 0);
  assert.equal(logger.warnCount, 0);
  const all = Object.values(tokens);
  const hexes = all.filter((token) => token.$type === 'color').map((token) => token.$value.hex);
  assert.deepEqual(hexes.sort(), colours.map((colour) => colour.hex.toLowerCase()).sort());
  const families = all.filter((token) => token.$type === 'fontFamily').map((token) => token.$value[0]);
  assert.deepEqual(families.sort(), typefaces.map((face) => face.family).sort());
  assert.ok(all.filter((token) => token.$type === 'color').every((token) => token.$description));
}
