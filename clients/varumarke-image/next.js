// @ts-check
import { load } from './index.js';

/**
 * Quality is the server's: a rendition is made once, so `quality` has no say.
 * @param {import('./next.js').NextLoaderProps} props
 * @returns {string}
 */
export default function varumarkeLoader({ src, width }) {
  return load(src, width);
}
