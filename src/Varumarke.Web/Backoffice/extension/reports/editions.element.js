import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html } from '@umbraco-cms/backoffice/external/lit';

/** The frozen editions of a report: which there are, and their sums. Nothing is changed here. */
export class EditionsElement extends UmbLitElement {
  static properties = { value: { type: String } };

  render() {
    const editions = (this.value ?? '').split('\n').filter(Boolean).map((line) => line.split(' '));
    return editions.length === 0
      ? html`<p>${this.localize.term('varumarke_noEditions')}</p>`
      : html`<ul>${editions.map(([number, sum]) => html`<li>${this.localize.term('varumarke_edition', number)}: <code>${sum}</code></li>`)}</ul>`;
  }

  static styles = css`
    ul { list-style: none; margin: 0; padding: 0; }
    p { margin: 0; }
    code { overflow-wrap: anywhere; }
  `;
}

customElements.define('varumarke-editions', EditionsElement);
export default EditionsElement;
