import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import '@umbraco-cms/backoffice/media';
import { add, decide, leave, read } from '../api.js';

const root = 'varumarke/collections';
const blank = { name: { sv: '', en: '' }, description: { sv: '', en: '' }, assets: [], elsewhere: 0, isPublic: false };

/** Collections of pictures and files: put together, shown to all or to those who have a link, which ends by itself or is taken back. */
export class CollectionsDashboardElement extends UmbLitElement {
  static properties = { _list: { state: true }, _open: { state: true }, _links: { state: true }, _made: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    await this.#read();
  }

  async #read() {
    this._list = (await read(this, `${root}?take=500`)).data?.items ?? [];
  }

  async #show(id) {
    this._made = undefined;
    const [{ data }] = await Promise.all([read(this, `${root}/${id}`), this.#readLinks(id)]);
    this._open = data;
  }

  async #readLinks(id) {
    this._links = (await read(this, `${root}/${id}/links`)).data?.items ?? [];
  }

  #new() {
    this._open = { ...blank };
    this._links = [];
    this._made = undefined;
  }

  async #save(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const body = {
      version: this._open.version,
      name: { sv: form.get('name.sv'), en: form.get('name.en') },
      description: { sv: form.get('description.sv'), en: form.get('description.en') },
      assets: event.target.querySelector('umb-input-media').selection.map((id) => ({ id })),
      isPublic: form.has('isPublic'),
    };
    const { data } = await (this._open.id ? decide(this, `${root}/${this._open.id}`, body) : add(this, root, body));
    if (data) this._open = data;
    await this.#read();
  }

  async #delete() {
    if (!window.confirm(this.#term('collectionDeleteSure', this._open.name.sv))) return;
    const { error } = await leave(this, `${root}/${this._open.id}`);
    if (!error) this._open = undefined;
    await this.#read();
  }

  async #makeLink(event) {
    event.preventDefault();
    const form = event.target;
    const { data } = await add(this, `${root}/${this._open.id}/links`, { lastDay: form.elements.lastDay.value, password: form.elements.password.value || null, note: form.elements.note.value || null });
    if (data) {
      this._made = data.address.startsWith('/') ? `${location.origin}${data.address}` : data.address;
      form.reset();
    }
    await this.#readLinks(this._open.id);
  }

  async #takeBack(link) {
    if (!window.confirm(this.#term('linkTakeBackSure'))) return;
    await leave(this, `${root}/${this._open.id}/links/${link.id}`);
    this._made = undefined;
    await this.#readLinks(this._open.id);
  }

  #term = (name, ...args) => this.localize.term(`varumarke_${name}`, ...args);

  #date = (day) => this.localize.date(day, { dateStyle: 'medium' });

  render() {
    if (!this._list) return html`<uui-loader></uui-loader>`;
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('collections')}>
        <uui-button slot="header-actions" look="secondary" compact label=${this.#term('collectionNew')} @click=${this.#new}></uui-button>
        ${this._list.length ? nothing : html`<p>${this.#term('collectionNone')}</p>`}
        <ul>${this._list.map((item) => html`<li>
          <button type="button" aria-current=${this._open?.id === item.id ? 'true' : nothing} @click=${() => this.#show(item.id)}>${item.name}</button>
          <small>${this.#date(item.changedOn)} · ${this.#term(item.isPublic ? 'collectionIsPublic' : 'collectionByLink')}</small>
        </li>`)}</ul>
      </uui-box>
      ${this._open ? this.#form(this._open) : nothing}
      ${this._open?.id ? this.#sharing() : nothing}`;
  }

  #form(item) {
    return html`
      <uui-box headline-variant="h2" headline=${item.id ? item.name.sv : this.#term('collectionNew')}>
        <form @submit=${this.#save}>
          <label>${this.#term('collectionNameSv')} <input name="name.sv" maxlength="100" required .value=${item.name.sv ?? ''} /></label>
          <label>${this.#term('collectionNameEn')} <input name="name.en" maxlength="100" required lang="en" .value=${item.name.en ?? ''} /></label>
          <label>${this.#term('collectionDescriptionSv')} <textarea name="description.sv" rows="3" maxlength="1000" .value=${item.description.sv ?? ''}></textarea></label>
          <label>${this.#term('collectionDescriptionEn')} <textarea name="description.en" rows="3" maxlength="1000" lang="en" .value=${item.description.en ?? ''}></textarea></label>
          <span id="assets">${this.#term('collectionAssets')}</span>
          <umb-input-media aria-labelledby="assets" max="200" .selection=${item.assets.map((asset) => asset.id)}></umb-input-media>
          ${item.elsewhere ? html`<p>${this.#term('collectionElsewhere', item.elsewhere)}</p>` : nothing}
          <label class="check"><input type="checkbox" name="isPublic" .checked=${item.isPublic} /> ${this.#term('collectionPublic')}</label>
          <div class="turn">
            <uui-button type="submit" look="primary" label=${this.#term('contributionSave')}></uui-button>
            ${item.id ? html`<uui-button look="secondary" color="danger" label=${this.#term('collectionDelete')} @click=${this.#delete}></uui-button>` : nothing}
          </div>
          ${item.id && item.isPublic ? html`<p><a href=${item.addresses.sv} target="_blank" rel="noopener">${this.#term('collectionPage')}</a></p>` : nothing}
        </form>
      </uui-box>`;
  }

  #sharing() {
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('links')}>
        <p>${this.#term('linksHelp')}</p>
        ${this._made ? html`<p role="status"><strong>${this.#term('linkMade')}</strong><br /><code>${this._made}</code></p>` : nothing}
        <ul>${this._links.map((link) => html`<li>
          <strong>${link.note ?? this.#term('linkNoNote')}</strong>
          <small>${link.hasEnded ? this.#term('linkEnded', this.#date(link.lastDay)) : this.#term('linkUntil', this.#date(link.lastDay))}${link.hasPassword ? ` · ${this.#term('linkHasPassword')}` : ''}</small>
          <uui-button look="secondary" compact label=${this.#term('linkTakeBack')} @click=${() => this.#takeBack(link)}></uui-button>
        </li>`)}</ul>
        <form @submit=${this.#makeLink}>
          <label>${this.#term('linkLastDay')} <input type="date" name="lastDay" required /></label>
          <label>${this.#term('linkPassword')} <input name="password" type="text" minlength="8" maxlength="200" autocomplete="off" /></label>
          <label>${this.#term('linkNote')} <input name="note" maxlength="200" /></label>
          <uui-button type="submit" look="primary" label=${this.#term('linkMake')}></uui-button>
        </form>
      </uui-box>`;
  }

  static styles = css`
    :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); align-items: start; gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
    ul { list-style: none; margin: 0 0 var(--uui-size-space-4); padding: 0; display: grid; gap: var(--uui-size-space-4); }
    li button { font: inherit; text-align: left; color: var(--uui-color-interactive); background: none; border: 0; padding: 0; cursor: pointer; overflow-wrap: anywhere; }
    li button[aria-current] { font-weight: 700; }
    small { display: block; color: var(--uui-color-text-alt); }
    code { overflow-wrap: anywhere; user-select: all; }
    .turn { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-4); }
    form { display: grid; gap: var(--uui-size-space-4); justify-items: start; }
    label { display: grid; gap: var(--uui-size-space-1); width: 100%; }
    .check { display: block; }
    input:not([type=checkbox]), textarea { font: inherit; width: 100%; box-sizing: border-box; padding: .35rem .5rem; color: inherit; background: var(--uui-color-surface); border: 1px solid var(--uui-color-border-emphasis); border-radius: 3px; }
    umb-input-media { width: 100%; }
  `;
}

customElements.define('varumarke-collections-dashboard', CollectionsDashboardElement);
export default CollectionsDashboardElement;
