// @ts-check
/** @import { Candidate, Picture } from './index.js' */

// What is put behind an address to carry its candidates along. A fragment: should a loader be forgotten, no server sees it.
const mark = '#srcset=';

/**
 * By the steps of HTML ("Parsing a srcset attribute"): an address ends at white space and may hold commas, except at its end.
 * @param {string} srcset
 * @returns {Candidate[]}
 */
export function candidates(srcset) {
  const found = new Map();
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const address = /^\S+/.exec(rest)?.[0];
    if (!address) break;
    rest = rest.slice(address.length);
    if (address.endsWith(',')) continue;
    const descriptor = /^[^,]*/.exec(rest)?.[0] ?? '';
    rest = rest.slice(descriptor.length);
    const width = /^\s*(\d{1,6})w\s*$/.exec(descriptor)?.[1];
    if (width && Number(width) > 0 && !found.has(Number(width))) found.set(Number(width), address);
  }

  return [...found].map(([width, url]) => ({ url, width })).sort((one, other) => one.width - other.width);
}

/**
 * @param {string} srcset
 * @param {number} width
 * @returns {string | undefined}
 */
export function pick(srcset, width) {
  const known = candidates(srcset);
  return (known.find((candidate) => candidate.width >= width) ?? known.at(-1))?.url;
}

/**
 * @param {string} url
 * @param {string | URL} [base]
 */
const whole = (url, base) => (base === undefined ? url : new URL(url, base).href);

/**
 * @param {Picture} picture
 * @param {{ base?: string | URL }} [options]
 * @returns {string}
 */
export function source({ url, srcset }, { base } = {}) {
  const address = whole(url, base);
  return srcset ? address + mark + encodeURIComponent(srcsetOf(srcset, base)) : address;
}

/**
 * @param {string} packed
 * @returns {{ url: string, srcset?: string }}
 */
export function unpack(packed) {
  const at = packed.indexOf(mark);
  if (at < 0) return { url: packed };
  const url = packed.slice(0, at);
  try {
    return { url, srcset: decodeURIComponent(packed.slice(at + mark.length)) };
  } catch {
    // Cut off by somebody on the way: the address alone is right still.
    return { url };
  }
}

/**
 * @param {string} packed
 * @param {number} [width]
 * @returns {string}
 */
export function load(packed, width) {
  const { url, srcset } = unpack(packed);
  return srcset && width ? (pick(srcset, width) ?? url) : url;
}

/**
 * @param {Picture} picture
 * @param {{ base?: string | URL }} [options]
 */
export function attributes({ url, srcset, sizes, width, height }, { base } = {}) {
  return {
    src: whole(url, base),
    ...(srcset ? { srcset: srcsetOf(srcset, base) } : {}),
    ...(srcset && sizes ? { sizes } : {}),
    ...(width && height ? { width, height } : {}),
  };
}

/**
 * @param {string} srcset
 * @param {string | URL} [base]
 */
const srcsetOf = (srcset, base) => candidates(srcset).map((candidate) => `${whole(candidate.url, base)} ${candidate.width}w`).join(', ');
