import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { load, mediaPage, read } from '../api.js';

const uses = ['viewed', 'taken', 'embedded', 'answered', 'nothing'];
const heads = { answered: 'usageAnswer', nothing: 'usageWords' };
const all = 10_000;
const most = 50;

/** How often assets are seen, taken and shown elsewhere, what whoever asked was told, and what is looked for in vain: a table for each, a column a month. */
export class UsageDashboardElement extends UmbLitElement {
  static properties = { _items: { state: true }, _from: { state: true }, _to: { state: true }, _reading: { state: true } };

  constructor() {
    super();
    const now = new Date();
    this._from = `${now.getFullYear()}-01`;
    this._to = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
  }

  async connectedCallback() {
    super.connectedCallback();
    await this.#read();
  }

  get #period() {
    return `from=${this._from.replace('-', '')}&to=${this._to.replace('-', '')}`;
  }

  async #read() {
    this._reading = true;
    const { data } = await read(this, `varumarke/usage?${this.#period}&take=${all}`);
    this._items = data?.items ?? this._items ?? [];
    this._reading = false;
  }

  #choose(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this._from = form.get('from');
    this._to = form.get('to');
    return this.#read();
  }

  async #table() {
    const { data } = await load(this, `varumarke/usage.csv?${this.#period}`);
    if (!data) return;
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(data), download: `${this.#term('usageFile')}-${this._from}-${this._to}.csv` });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** What was used, the most used first. "<5" is more than nothing and less than five. */
  #rows(use) {
    const rows = new Map();
    for (const item of this._items.filter((each) => each.use === use)) {
      const key = item.id ?? item.name;
      const row = rows.get(key) ?? { id: item.id, name: item.name, counts: new Map(), sum: 0 };
      row.counts.set(item.month, item.count);
      row.sum += Number(item.count) || 1;
      rows.set(key, row);
    }

    return [...rows.values()].sort((one, other) => other.sum - one.sum || one.name.localeCompare(other.name));
  }

  #term = (name, ...args) => this.localize.term(`varumarke_${name}`, ...args);

  #month = (month) => this.localize.date(`${month}-01T00:00:00`, { year: 'numeric', month: 'short' });

  render() {
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('usage')}>
        <p>${this.#term('usageHelp')}</p>
        <form @submit=${this.#choose}>
          <label>${this.#term('usageFrom')} <input type="month" name="from" required pattern="[0-9]{4}-[0-9]{2}" .value=${this._from} /></label>
          <label>${this.#term('usageTo')} <input type="month" name="to" required pattern="[0-9]{4}-[0-9]{2}" .value=${this._to} /></label>
          <uui-button type="submit" look="primary" label=${this.#term('usageShow')}></uui-button>
          <uui-button look="secondary" label=${this.#term('usageTable')} @click=${this.#table}></uui-button>
        </form>
      </uui-box>
      ${this._items ? uses.map((use) => this.#part(use)) : html`<uui-loader></uui-loader>`}`;
  }

  #part(use) {
    const rows = this.#rows(use);
    const months = [...new Set(rows.flatMap((row) => [...row.counts.keys()]))].sort().reverse();
    return html`
      <uui-box headline-variant="h2" headline=${this.#term(`usage_${use}`)} aria-busy=${this._reading ? 'true' : 'false'}>
        <p>${this.#term(`usageHelp_${use}`)}</p>
        ${rows.length === 0 ? html`<p>${this.#term('usageNone')}</p>` : html`
          <div class="scroll" role="region" tabindex="0" aria-label=${this.#term(`usage_${use}`)}>
            <table>
              <thead><tr><th scope="col">${this.#term(heads[use] ?? 'usageAsset')}</th>${months.map((month) => html`<th scope="col" class="number">${this.#month(month)}</th>`)}</tr></thead>
              <tbody>${rows.slice(0, most).map((row) => html`<tr>
                <th scope="row">${row.id ? html`<a href=${mediaPage(row.id)}>${row.name}</a>` : use === 'answered' ? this.#term(`usageAnswer_${row.name}`) : row.name}</th>
                ${months.map((month) => html`<td class="number">${row.counts.get(month) ?? '0'}</td>`)}
              </tr>`)}</tbody>
            </table>
          </div>`}
        ${rows.length > most ? html`<p>${this.#term('usageMore', rows.length - most)}</p>` : nothing}
      </uui-box>`;
  }

  static styles = css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
    p { margin: 0 0 var(--uui-size-space-4); }
    form { display: flex; flex-wrap: wrap; align-items: end; gap: var(--uui-size-space-4); }
    label { display: grid; gap: var(--uui-size-space-1); }
    input { font: inherit; padding: .35rem .5rem; color: inherit; background: var(--uui-color-surface); border: 1px solid var(--uui-color-border-emphasis); border-radius: 3px; }
    .scroll { overflow-x: auto; }
    .scroll:focus-visible { outline: 2px solid var(--uui-color-focus); }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: var(--uui-size-space-3) var(--uui-size-space-4) var(--uui-size-space-3) 0; border-bottom: 1px solid var(--uui-color-border); text-align: left; vertical-align: top; }
    th[scope=row] { font-weight: 400; min-width: 10rem; overflow-wrap: anywhere; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    a { color: var(--uui-color-interactive); }
  `;
}

customElements.define('varumarke-usage-dashboard', UsageDashboardElement);
export default UsageDashboardElement;
