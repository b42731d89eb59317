/** What Nuxt Image gives a provider: of it the width alone counts, since format and quality are the server's. */
export interface NuxtImageOptions {
  modifiers?: { width?: number | string };
}

/** What a provider answers. */
export interface NuxtImage {
  url: string;
}

/** The address of a picture for a width. `src` is what `source()` makes. */
export function getImage(src: string, options?: NuxtImageOptions): NuxtImage;

/** The provider of Nuxt Image, as `image.providers.varumarke.provider` names it. */
declare const provider: () => { getImage: typeof getImage };
export default provider;
