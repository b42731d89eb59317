// @ts-check
import { candidates, load, pick, unpack } from './index.js';
/** @import { Asked } from './astro.js' */

/**
 * @param {Asked} options
 * @returns {{ url: string, srcset?: string }}
 */
const read = ({ src }) => (typeof src === 'string' ? unpack(src) : { url: src.src });

const service = {
  /** @param {Asked} options */
  getURL(options) {
    return typeof options.src === 'string' ? load(options.src, options.width) : options.src.src;
  },

  /**
   * The widths that are ready, or those of them that serve the widths which the page asks for.
   * @template {Asked} T
   * @param {T} options
   */
  getSrcSet(options) {
    const { srcset } = read(options);
    if (!srcset) return [];
    const ready = candidates(srcset);
    const chosen = options.widths ? ready.filter(({ url }) => options.widths?.some((width) => pick(srcset, width) === url)) : ready;
    return chosen.map(({ width }) => ({ transform: { ...options, width }, descriptor: `${width}w`, attributes: {} }));
  },

  /** @param {Asked} options */
  getHTMLAttributes({ src, widths, densities, format, quality, formats, inferSize, layout, fit, position, background, priority, ...kept }) {
    return { ...kept, loading: kept.loading ?? (priority ? 'eager' : 'lazy'), decoding: kept.decoding ?? 'async' };
  },
};

export default service;
