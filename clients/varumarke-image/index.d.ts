/** One ready size of a picture, as `/api/v1/assets/{id}/renditions` lists it and the Delivery API has it below `renditions`. */
export interface Picture {
  /** Its address: whole, or from the server's root. */
  url: string;
  /** The same in several widths. Drawings and sizes for print have none. */
  srcset?: string | null;
  /** How wide it is shown. */
  sizes?: string | null;
  /** Width in pixels. */
  width?: number | null;
  /** Height in pixels. */
  height?: number | null;
}

/** One width of a picture. */
export interface Candidate {
  url: string;
  /** Width in pixels. */
  width: number;
}

/** What an `img` element wants. */
export interface ImageAttributes {
  src: string;
  srcset?: string;
  sizes?: string;
  width?: number;
  height?: number;
}

/** The widths of a `srcset`, the smallest first, each once. What has no width in pixels (`2x`) is left out. */
export function candidates(srcset: string): Candidate[];

/** The address of the smallest rendition that is at least so wide; of the widest where all are smaller; `undefined` where there is none. */
export function pick(srcset: string, width: number): string | undefined;

/**
 * A picture as one text, for loaders that are given nothing but `src`: the address, and behind it, in a fragment, its `srcset`.
 * With `base`, the server's address, addresses from its root become whole.
 */
export function source(picture: Picture, options?: { base?: string | URL }): string;

/** Takes apart what {@link source} made; of any other text the address is the text itself. */
export function unpack(packed: string): { url: string; srcset?: string };

/** The address to load for a width, out of what {@link source} made. What was not made by it is given back as it is. */
export function load(packed: string, width?: number): string;

/** The attributes of an `img` element, for pages that are written without a framework. */
export function attributes(picture: Picture, options?: { base?: string | URL }): ImageAttributes;
