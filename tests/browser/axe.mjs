import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Deque's accessibility checks, run in a page whose policy lets no foreign script in: evaluated, not added to it. */
export default class AxeBuilder {
  constructor(page) {
    this.page = page;
  }

  /** @param {string} [part] A selector, where the rest of the page is not ours. */
  async analyze(part) {
    await this.page.evaluate(source);
    return (await this.page.evaluate((within) => window.axe.run(within ?? document), part)).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }
}
