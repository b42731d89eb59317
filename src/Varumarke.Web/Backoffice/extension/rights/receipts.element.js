import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { read } from '../api.js';

const most = 20;
const sizes = ['web', 'hero', 'card', 'thumb', 'square', 'portrait', 'social', 'print', 'embed', 'original'];
const channels = ['web', 'socialMedia', 'print', 'press', 'exhibition', 'advertising'];

/** The receipts of a picture, the newest first: when and what for it was taken, and whether somebody has asked since. */
export class ReceiptsElement extends UmbLitElement {
  static properties = { media: { type: String }, _page: { state: true }, _skip: { state: true }, _reading: { state: true } };

  constructor() {
    super();
    this._skip = 0;
    this._reading = false;
  }

  willUpdate(changed) {
    if (changed.has('media')) {
      this._page = undefined;
      this.#show(0);
    }
  }

  async #show(skip) {
    const media = this.media;
    if (!media) return;
    this._reading = true;
    const { data } = await read(this, `varumarke/media/${media}/receipts?skip=${skip}&take=${most}`);
    if (media !== this.media) return;
    this._reading = false;
    if (!data) return;
    this._skip = skip;
    this._page = data;
  }

  #term = (name, ...args) => this.localize.term(`varumarke_${name}`, ...args);

  // A size or channel that the site has added is called by its name.
  #named = (area, known, value) => (known.includes(value) ? this.#term(`${area}_${value}`) : value);

  #date = (value) => this.localize.date(value, { dateStyle: 'medium' });

  render() {
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('receipts')} aria-busy=${this._reading ? 'true' : 'false'}>
        <p>${this.#term('receiptsHelp')}</p>
        ${!this._page ? html`<uui-loader></uui-loader>` : this._page.total === 0 ? html`<p>${this.#term('receiptsNone')}</p>` : this.#list()}
      </uui-box>`;
  }

  #list() {
    const { items, total } = this._page;
    const heads = ['receiptTaken', 'receiptSize', 'receiptUse', 'receiptAddress', 'receiptAsked'];
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${this.#term('receipts')}>
        <table>
          <thead><tr>${heads.map((head) => html`<th scope="col">${this.#term(head)}</th>`)}</tr></thead>
          <tbody>${items.map((item) => html`<tr>
            <td>${this.#date(item.taken)}</td>
            <td>${this.#named('size', sizes, item.rendition)}</td>
            <td>${[item.channel && this.#named('channel', channels, item.channel), item.purpose].filter(Boolean).join(': ') || html`<em>${this.#term('notSaid')}</em>`}</td>
            <td>${this.#term(item.hasAddress ? 'receiptYes' : 'receiptNo')}</td>
            <td>${item.lastAsked ? html`${this.#date(item.lastAsked)} (${this.#term('receiptTimes', item.timesAsked)})` : this.#term('receiptNever')}</td>
          </tr>`)}</tbody>
        </table>
      </div>
      ${total > most ? html`
        <div class="pages">
          <uui-button look="secondary" ?disabled=${this._skip === 0 || this._reading} label=${this.#term('receiptsNewer')} @click=${() => this.#show(Math.max(0, this._skip - most))}></uui-button>
          <span role="status">${this.#term('receiptRange', this._skip + 1, this._skip + items.length, total)}</span>
          <uui-button look="secondary" ?disabled=${this._skip + most >= total || this._reading} label=${this.#term('receiptsOlder')} @click=${() => this.#show(this._skip + most)}></uui-button>
        </div>` : nothing}`;
  }

  static styles = css`
    p { margin: 0 0 var(--uui-size-space-4); }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: var(--uui-size-space-2) var(--uui-size-space-4) var(--uui-size-space-2) 0; border-bottom: 1px solid var(--uui-color-divider); }
    td:nth-child(3) { overflow-wrap: anywhere; min-width: 10rem; }
    .pages { display: flex; flex-wrap: wrap; align-items: center; gap: var(--uui-size-space-4); margin-top: var(--uui-size-space-4); }
  `;
}

customElements.define('varumarke-receipts', ReceiptsElement);
