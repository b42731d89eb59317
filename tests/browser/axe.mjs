import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Deque's accessibility checks, run in a page whose policy lets no foreign script in: evaluated, not added to it. */
export default class AxeBuilder {
  constructor(page) {
    this.page = page;
  }

  async analyze() {
    await this.page.evaluate(source);
    return (await this.page.evaluate(() => window.axe.run())).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }
}
