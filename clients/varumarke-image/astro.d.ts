/** What Astro gives an image service. */
export interface Asked {
  src: string | { src: string };
  width?: number;
  height?: number;
  widths?: number[];
  [attribute: string]: any;
}

/** The image service of Astro, as `image.service.entrypoint` names it. `src` is what `source()` makes. */
declare const service: {
  getURL(options: Asked): string;
  getSrcSet<T extends Asked>(options: T): { transform: T; descriptor: string; attributes: Record<string, never> }[];
  getHTMLAttributes(options: Asked): Record<string, any>;
};
export default service;
