const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup {
  constructor(text) {
    this.text = text;
  }
}

const written = (value) => {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return value === undefined || value === null || value === false ? '' : String(value).replace(/[&<>"']/g, (sign) => signs[sign]);
};

/** Markup of a template: whatever stands in it as text is text in the page too. */
export const html = (parts, ...values) => new Markup(parts.reduce((all, part, at) => all + written(values[at - 1]) + part));

const lowest = 6;

/**
 * Markup that the server wrote: it is cleaned there when editors save. Addresses from the server's root become whole, and its headings,
 * which begin at the second level, stand two levels lower, below those of this page.
 */
export const fromServer = (markup, base) => new Markup((markup ?? '')
  .replace(/ (href|src)="\/(?!\/)/g, (_, name) => ` ${name}="${new URL('/', base).href}`)
  .replace(/(<\/?h)([2-6])(?=[\s>])/g, (_, tag, level) => tag + Math.min(Number(level) + 2, lowest)));

export const attributesOf = (attributes) => new Markup(Object.entries(attributes).map(([name, value]) => ` ${name}="${written(value)}"`).join(''));

export const toText = (markup) => written(markup);
