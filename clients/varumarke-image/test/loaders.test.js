import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import astro from '../astro.js';
import { attributes, candidates, load, pick, source, unpack } from '../index.js';
import next from '../next.js';
import nuxt, { getImage } from '../nuxt.js';

const at = (width) => `/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/web@${width}.0a1b2c.jpg`;
const srcset = [960, 320, 1600, 640].map((width) => `${at(width)} ${width}w`).join(', ');
const picture = { url: at(1600), srcset, sizes: '100vw', width: 1600, height: 900 };
const base = 'https://bild.example';

describe('candidates', () => {
  it('are sorted by width, each once', () => assert.deepEqual(candidates(`${srcset}, /again.jpg 320w`).map(({ width }) => width), [320, 640, 960, 1600]));

  it('may hold commas in their addresses', () => assert.deepEqual(
    candidates('/media/a.jpg?rxy=0.5,0.25&width=300 300w,/b.jpg 600w'),
    [{ url: '/media/a.jpg?rxy=0.5,0.25&width=300', width: 300 }, { url: '/b.jpg', width: 600 }],
  ));

  for (const odd of ['', ' , ,', '/a.jpg', '/a.jpg 2x', '/a.jpg, /b.jpg', '/a.jpg -3w', '/a.jpg 0w', '/a.jpg 1e3w', '/a.jpg 100w 50h']) {
    it(`are none in ${JSON.stringify(odd)}`, () => assert.deepEqual(candidates(odd), []));
  }
});

describe('pick', () => {
  for (const [asked, expected] of [[1, 320], [320, 320], [321, 640], [640, 640], [1599, 1600], [1600, 1600], [4000, 1600]]) {
    it(`gives ${expected} for ${asked}`, () => assert.equal(pick(srcset, asked), at(expected)));
  }

  it('gives nothing where there is nothing', () => assert.equal(pick('', 100), undefined));
});

describe('source', () => {
  it('carries the candidates along, and they come out again', () => assert.deepEqual(unpack(source(picture)), { url: at(1600), srcset: candidates(srcset).map(({ url, width }) => `${url} ${width}w`).join(', ') }));

  it('makes addresses whole', () => assert.equal(load(source(picture, { base }), 400), base + at(640)));

  it('leaves whole addresses as they are', () => assert.equal(load(source({ url: 'https://other.example/a.jpg', srcset: 'https://other.example/b.jpg 100w' }, { base }), 50), 'https://other.example/b.jpg'));

  it('is the address alone for what has one size', () => assert.equal(source({ url: '/logo.svg', srcset: null }, { base }), `${base}/logo.svg`));

  it('loads the address where no width is asked for, or it was cut off', () => {
    assert.equal(load(source(picture)), at(1600));
    assert.equal(load(`${at(1600)}#srcset=%E0%A4%A`, 300), at(1600));
    assert.equal(load('/any.png', 300), '/any.png');
    assert.equal(load('/any.png#srcset=', 300), '/any.png');
  });
});

describe('attributes', () => {
  it('are what an img element wants', () => assert.deepEqual(attributes(picture, { base }), {
    src: base + at(1600), srcset: [320, 640, 960, 1600].map((width) => `${base}${at(width)} ${width}w`).join(', '), sizes: '100vw', width: 1600, height: 900,
  }));

  it('of one size are few', () => assert.deepEqual(attributes({ url: '/a.svg', srcset: null, sizes: null, width: 10, height: 10 }), { src: '/a.svg', width: 10, height: 10 }));
});

describe('loaders', () => {
  it('Next', () => {
    assert.equal(next({ src: source(picture), width: 384, quality: 75 }), at(640));
    assert.equal(next({ src: '/own.png', width: 384 }), '/own.png');
  });

  it('Nuxt Image', () => {
    assert.equal(nuxt().getImage(source(picture), { modifiers: { width: 384 } }).url, at(640));
    assert.equal(getImage(source(picture), { modifiers: { width: '900' } }).url, at(960));
    assert.equal(getImage(source(picture), { modifiers: {} }).url, at(1600));
    assert.equal(getImage(source(picture)).url, at(1600));
  });

  it('Astro', () => {
    const asked = { src: source(picture), width: 640, height: 360, alt: 'Älven', format: 'webp', widths: [300, 700] };
    assert.equal(astro.getURL(asked), at(640));
    assert.deepEqual(astro.getSrcSet(asked).map(({ transform, descriptor }) => `${astro.getURL(transform)} ${descriptor}`), [`${at(320)} 320w`, `${at(960)} 960w`]);
    assert.equal(astro.getSrcSet({ src: source(picture) }).length, 4);
    assert.deepEqual(astro.getSrcSet({ src: { src: '/own.png' } }), []);
    assert.equal(astro.getURL({ src: { src: '/own.png' }, width: 10 }), '/own.png');
    assert.deepEqual(astro.getHTMLAttributes(asked), { width: 640, height: 360, alt: 'Älven', loading: 'lazy', decoding: 'async' });
  });
});
