import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Deque's accessibility checks, run in a page whose policy lets no foreign script in: evaluated, not added to it. */
export default class AxeBuilder {
  constructor(page) {
    this.page = page;
  }

  /**
   * Checks the page, or a part of it where the rest is not ours.
   * @param {string} [part] A selector of it, however deep it lies in other elements.
   * @param {string[]} [rules] The only rules to ask, where the others have been asked of the same markup.
   */
  async analyze(part, rules) {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(source);
    return (await this.page.evaluate(check, { part, rules })).violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }
}

function check({ part, rules }) {
  const find = (root) => root.querySelector(part) ?? [...root.querySelectorAll('*')].reduce((found, element) => found ?? (element.shadowRoot ? find(element.shadowRoot) : null), null);
  // Every rule is asked as before. What is not wrong is not described, and a selector is sought of nothing: we read the markup only.
  return window.axe.run(part ? find(document) : document, { resultTypes: ['violations'], selectors: false, ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) });
}
