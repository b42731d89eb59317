import { attributes } from 'varumarke-image';
import { attributesOf, fromServer, html, toText } from './html.mjs';
import { words } from './words.mjs';

const readable = 4.5;

/** The page in one language. */
export function frontPage({ base, language, brand, texts, pictures }) {
  const say = words[language];
  const other = language === 'sv' ? 'en' : 'sv';
  const accent = brand.colours.find((colour) => colour.contrastOnWhite >= readable)?.hex ?? '#1f1f1f';
  return toText(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${brand.title}</title>
<meta name="description" content="${brand.vision}">
<link rel="stylesheet" href="../style.css">
<link rel="alternate" hreflang="${other}" href="../${other}/index.html">
<style>:root { --accent: ${accent}; }</style>
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header>
<p class="name">${brand.title}</p>
<a href="../${other}/index.html" lang="${other}" hreflang="${other}">${say.other}</a>
</header>
<main id="content">
<h1>${brand.vision}</h1>
<p class="promise"><strong>${say.promise}:</strong> ${brand.promise}</p>
${section('values', say.values, html`<dl>${brand.coreValues.map((value) => html`<div><dt>${value.title}</dt><dd>${value.meaning}</dd></div>`)}</dl>`, brand.coreValues)}
${section('strengths', say.strengths, brand.strengths.map((strength) => strengthOf(strength, base, say)), brand.strengths)}
${section('texts', say.texts, texts.map((text) => textOf(text, base, say)), texts)}
${section('pictures', say.pictures, html`<ul class="pictures">${pictures.map((picture) => pictureOf(picture, base, language, say))}</ul>`, pictures)}
${section('colours', say.colours, html`<ul class="colours">${brand.colours.map((colour) => colourOf(colour, say))}</ul>`, brand.colours)}
</main>
<footer><p>${say.made} <a href="${new URL(`/${language}`, base).href}">${new URL(base).host}</a>.</p></footer>
</body>
</html>
`);
}

/** The page at the root: to Swedish, as the server itself does. */
export const leadingPage = () => toText(html`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Varumärket</title><meta http-equiv="refresh" content="0;url=sv/index.html"></head>
<body><p><a href="sv/index.html">Svenska</a> · <a href="en/index.html" lang="en">English</a></p></body></html>
`);

const section = (id, title, content, items) => items.length > 0 && html`<section id="${id}"><h2>${title}</h2>${content}</section>`;

const strengthOf = (strength, base, say) => html`<article>
<h3>${strength.title}</h3>
<p class="promise">${strength.promise}</p>
<p>${strength.preamble}</p>
<div>${fromServer(strength.storyHtml, base)}</div>
${strength.keyMessages.length > 0 && html`<ul>${strength.keyMessages.map((message) => html`<li>${message}</li>`)}</ul>`}
${strength.proof.length > 0 && html`<h4>${say.proof}</h4><ul>${strength.proof.map((proof) => html`<li>${proof.claim} <small>${[proof.source, proof.year].filter(Boolean).join(', ')}</small></li>`)}</ul>`}
</article>`;

const textOf = (text, base, say) => html`<article lang="${text.language}">
<h3>${text.title}</h3>
<p><small>${text.purpose}${text.usableUntil && html` ${say.until} ${lastDay(text.usableUntil)}.`}</small></p>
<dl>
<div><dt>${say.short}</dt><dd>${text.short}</dd></div>
<div><dt>${say.medium}</dt><dd>${text.medium}</dd></div>
<div><dt>${say.long}</dt><dd>${fromServer(text.longHtml, base)}</dd></div>
</dl>
</article>`;

// Alternative text and credit are part of the picture: neither is left out. A decorative picture says that it is by an empty text.
const pictureOf = ({ asset, rendition }, base, language, say) => html`<li><figure>
<img${attributesOf({ ...attributes(rendition, { base }), sizes: '(min-width: 60rem) 20rem, (min-width: 40rem) 45vw, 92vw', alt: asset.decorative ? '' : (asset.altText[language] ?? asset.title), loading: 'lazy' })}>
<figcaption>${asset.caption[language]} <span class="credit">${asset.terms.credit}</span>
<a href="${new URL(asset.links.page, base).href}">${say.page}<span class="unseen">: ${asset.title}</span></a></figcaption>
</figure></li>`;

// The API names the first moment when it may not be used any more; people are told the last day before it.
const lastDay = (end) => {
  const day = new Date(Date.parse(end) - 1).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  return html`<time datetime="${day}">${day}</time>`;
};

const colourOf = (colour, say) => html`<li><span class="swatch" style="background:${colour.hex}"></span><strong>${colour.title}</strong> ${colour.hex}
<small>${colour.usage}${colour.contrastOnWhite && html` ${say.contrast(colour.contrastOnWhite)}`}</small></li>`;
