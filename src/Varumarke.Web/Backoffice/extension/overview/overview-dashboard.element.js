import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { documentPage, mediaPage, read } from '../api.js';

const orphans = ['measuresWithoutActivity', 'activitiesWithoutMessage'];
const parts = ['ending', 'waiting', 'withoutAltText', 'changed'];
const cares = ['withoutOwner', 'pastReview'];

/** The first thing that a communicator sees: what ought to be looked at. */
export class OverviewDashboardElement extends UmbLitElement {
  static properties = { _overview: { state: true }, _care: { state: true }, _orphans: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    const [overview, care, strategy] = await Promise.all(['varumarke/rights/overview', 'varumarke/pages/care', 'varumarke/strategy/orphans'].map((path) => read(this, path)));
    this._overview = overview.data;
    this._care = care.data;
    this._orphans = strategy.data;
  }

  render() {
    return this._overview
      ? [...parts.map((part) => this.#renderPart(part, this._overview[part])), ...cares.map((part) => this.#renderCare(part, this._care?.[part])), ...orphans.map((part) => this.#renderOrphans(part, this._orphans?.[part] ?? []))]
      : html`<uui-loader></uui-loader>`;
  }

  /** Pages that want somebody: shown where there are any. */
  #renderCare(part, care) {
    return !care || care.total === 0 ? nothing : html`
      <uui-box headline-variant="h2" headline=${this.localize.term(`varumarke_${part}`)}>
        <uui-tag slot="header-actions" color="warning" look="primary">${care.total}</uui-tag>
        <ul>${care.items.map((item) => html`<li><a href=${documentPage(item.id)}>${item.name}</a>${part === 'pastReview' ? html` <small>${this.localize.date(item.reviewBy, { dateStyle: 'medium' })}</small>` : nothing}</li>`)}</ul>
        ${care.total > care.items.length ? html`<p>${this.localize.term('varumarke_andMore', care.total - care.items.length)}</p>` : nothing}
      </uui-box>`;
  }

  /** What of the strategy hangs in the air: published, and nothing below it. */
  #renderOrphans(part, items) {
    return items.length === 0 ? nothing : html`
      <uui-box headline-variant="h2" headline=${this.localize.term(`varumarke_${part}`)}>
        <uui-tag slot="header-actions" color="warning" look="primary">${items.length}</uui-tag>
        <ul>${items.map((item) => html`<li><a href=${documentPage(item.id)}>${item.name}</a></li>`)}</ul>
      </uui-box>`;
  }

  #renderPart(part, { total, items }) {
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term(`varumarke_${part}`)}>
        ${part === 'changed' ? nothing : html`<uui-tag slot="header-actions" color=${total > 0 ? 'warning' : 'positive'} look="primary">${total}</uui-tag>`}
        ${items.length === 0
          ? html`<p>${this.localize.term('varumarke_nothing')}</p>`
          : html`<ul>${items.map((item) => html`<li><a href=${mediaPage(item.id)}>${item.name}</a> <small>${this.#when(part, item)}</small></li>`)}</ul>`}
        ${total > items.length && part !== 'changed' ? html`<p>${this.localize.term('varumarke_andMore', total - items.length)}</p>` : nothing}
      </uui-box>`;
  }

  #when(part, item) {
    const date = this.localize.date(part === 'ending' ? item.until : item.changed, { dateStyle: 'medium' });
    return part === 'ending' ? this.localize.term('varumarke_until', date) : date;
  }

  static styles = css`
    :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); align-items: start; gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--uui-size-space-3); }
    p { margin: var(--uui-size-space-3) 0 0; }
    small { color: var(--uui-color-text-alt); }
    a { overflow-wrap: anywhere; }
  `;
}

customElements.define('varumarke-overview-dashboard', OverviewDashboardElement);
export default OverviewDashboardElement;
