// The package against the frameworks' own types, as strictly as can be.
import type { ImageLoader } from 'next/image';
import type { ImageProvider } from '@nuxt/image';
import type { ExternalImageService } from 'astro';
import astro from 'varumarke-image/astro';
import next from 'varumarke-image/next';
import nuxt, { getImage } from 'varumarke-image/nuxt';
import { attributes, candidates, load, pick, source, unpack, type Candidate, type ImageAttributes, type Picture } from 'varumarke-image';

const picture: Picture = { url: '/a.jpg', srcset: '/b.jpg 100w', sizes: null, width: 100, height: 50 };
const widths: readonly Candidate[] = candidates(picture.srcset ?? '');
const attribute: ImageAttributes = attributes(picture, { base: new URL('https://bild.example') });
const picked: string | undefined = pick(picture.srcset ?? '', 100);
const packed: string = load(source(picture, { base: 'https://bild.example' }), 100);
const parts: { url: string; srcset?: string } = unpack(packed);

export const nextLoader: ImageLoader = next;
export const nuxtProvider: ImageProvider<Record<string, unknown>> = nuxt();
export const nuxtImage: ImageProvider<Record<string, unknown>>['getImage'] = getImage;
export const astroService: ExternalImageService = astro;
export const known = [widths, attribute, picked, parts];
