// @ts-check
import { load } from './index.js';

const provider = {
  /**
   * @param {string} src
   * @param {import('./nuxt.js').NuxtImageOptions} [options]
   */
  getImage(src, { modifiers } = {}) {
    const width = Number(modifiers?.width);
    return { url: load(src, width > 0 ? width : undefined) };
  },
};

export const getImage = provider.getImage;

export default () => provider;
