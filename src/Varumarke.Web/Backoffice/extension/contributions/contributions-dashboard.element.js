import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import '@umbraco-cms/backoffice/document';
import { decide, load, mediaPage, read } from '../api.js';

const root = 'varumarke/contributions';
const states = ['Received', 'Read', 'Answered', 'Activity', 'Done'];
const onPage = 25;

/** What people have proposed: read, answer, promise, link to what it became, merge, publish, hide, register, export. */
export class ContributionsDashboardElement extends UmbLitElement {
  static properties = { _page: { state: true }, _open: { state: true }, _templates: { state: true }, _skip: { state: true }, _waiting: { state: true } };

  #question = { state: '', hidden: false, text: '' };

  constructor() {
    super();
    this._skip = 0;
    this._templates = [];
    this._waiting = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    const [, templates] = await Promise.all([this.#list(), read(this, `${root}/templates`), this.#wait()]);
    this._templates = templates.data?.items ?? [];
  }

  async #list() {
    const { state, hidden, text } = this.#question;
    const query = new URLSearchParams({ skip: this._skip, take: onPage, hidden });
    if (state) query.set('state', state);
    if (text) query.set('text', text);
    this._page = (await read(this, `${root}?${query}`)).data ?? { total: 0, items: [] };
  }

  async #wait() {
    this._waiting = (await read(this, 'varumarke/work-updates')).data?.items ?? [];
  }

  async #decide(update, how) {
    await decide(this, `varumarke/work-updates/${update.id}/${how}`, {});
    await this.#wait();
  }

  #ask(change) {
    this.#question = { ...this.#question, ...change };
    this._skip = 0;
    this._open = undefined;
    return this.#list();
  }

  #turn(by) {
    this._skip += by;
    return this.#list();
  }

  async #act(act, body = {}) {
    const { data } = await decide(this, `${root}/${this._open.id}/${act}`, { version: this._open.version, ...body });
    this._open = data ?? (await read(this, `${root}/${this._open.id}`)).data;
    await this.#list();
  }

  #submit(event, act, shape) {
    event.preventDefault();
    return this.#act(act, shape(new FormData(event.target)));
  }

  async #export() {
    const { data } = await load(this, `${root}/export`);
    if (!data) return;
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(data), download: 'contributions.csv' });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #term = (name, ...args) => this.localize.term(`varumarke_${name}`, ...args);

  #date = (day) => (day ? this.localize.date(day, { dateStyle: 'medium' }) : '');

  render() {
    if (!this._page) return html`<uui-loader></uui-loader>`;
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('contributions')}>
        <uui-button slot="header-actions" look="secondary" compact label=${this.#term('contributionExport')} @click=${this.#export}></uui-button>
        <div class="ask">
          <label>${this.#term('contributionState')}
            <select @change=${(event) => this.#ask({ state: event.target.value })}>
              <option value="">${this.#term('contributionAll')}</option>
              ${states.map((state) => html`<option value=${state}>${this.#term(`contribution_${state}`)}</option>`)}
            </select></label>
          <label>${this.#term('contributionText')} <input type="search" @change=${(event) => this.#ask({ text: event.target.value.trim() })} /></label>
          <label><input type="checkbox" @change=${(event) => this.#ask({ hidden: event.target.checked })} /> ${this.#term('contributionHidden')}</label>
        </div>
        <p role="status">${this.#term('contributionTotal', this._page.total)}</p>
        <ul>${this._page.items.map((item) => this.#line(item))}</ul>
        <div class="turn">
          <uui-button look="secondary" label=${this.#term('contributionNewer')} ?disabled=${this._skip === 0} @click=${() => this.#turn(-onPage)}></uui-button>
          <uui-button look="secondary" label=${this.#term('contributionOlder')} ?disabled=${this._skip + onPage >= this._page.total} @click=${() => this.#turn(onPage)}></uui-button>
        </div>
      </uui-box>
      ${this._open ? this.#detail(this._open) : nothing}
      ${this._waiting.length ? this.#updates() : nothing}`;
  }

  #updates() {
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('updatesWaiting')}>
        <ul>${this._waiting.map((update) => html`<li>
          <strong>${update.document.name}</strong>
          <span>${this.#term(`work_${update.before ?? 'none'}`)} → ${this.#term(`work_${update.after}`)}</span>
          <p class="idea">${update.reason ?? nothing}</p>
          <small>${update.saidBy} · ${this.#date(update.saidOn)}</small>
          ${update.picture ? html`<p><a href=${mediaPage(update.picture.id)}>${this.#term('updatePicture')}</a></p>` : nothing}
          <div class="turn">
            <uui-button look="primary" label=${this.#term('updateApprove')} @click=${() => this.#decide(update, 'approve')}></uui-button>
            <uui-button look="secondary" label=${this.#term('updateRefuse')} @click=${() => this.#decide(update, 'refuse')}></uui-button>
          </div>
        </li>`)}</ul>
      </uui-box>`;
  }

  #line(item) {
    return html`<li>
      <button type="button" aria-current=${this._open?.id === item.id ? 'true' : nothing} @click=${() => { this._open = item; }}>${item.idea.slice(0, 90)}${item.idea.length > 90 ? '…' : ''}</button>
      <small>${this.#date(item.receivedOn)} · ${this.#term(`contribution_${item.state}`)}${item.isPublished ? html` · ${this.#term('contributionIsPublished')}` : nothing}</small>
    </li>`;
  }

  #detail(item) {
    return html`
      <uui-box headline-variant="h2" headline=${this.#term(`contribution_${item.state}`)}>
        <p class="idea" lang=${item.language}>${item.idea}</p>
        <p><small>${[item.area?.name, this.#term(`sender_${item.senderKind}`), this.#date(item.receivedOn)].filter(Boolean).join(' · ')}</small></p>
        ${item.likes ? html`<p>${this.#term('contributionLikes', item.likes)}</p>` : nothing}
        ${Object.entries(item.joins).some(([, count]) => count) ? html`<p>${this.#term('contributionJoins')} ${Object.entries(item.joins).filter(([, count]) => count).map(([state, count]) => `${this.#term(`join_${state}`)} ${count}`).join(', ')}</p>` : nothing}
        ${item.mergedInto ? html`<p>${this.#term('contributionMerged')}</p>` : nothing}
        <p><small>${this.#term(item.wantsMail ? 'contributionWantsMail' : 'contributionNoMail')}</small></p>
        <div class="turn">
          ${item.readOn ? nothing : this.#button('contributionRead', 'read')}
          ${item.doneOn ? nothing : this.#button('contributionDone', 'done')}
          ${this.#button(item.isPublished ? 'contributionUnpublish' : 'contributionPublish', 'publish', { isPublished: !item.isPublished })}
          ${this.#button(item.isHidden ? 'contributionUnhide' : 'contributionHide', 'hide', { isHidden: !item.isHidden })}
        </div>
        <form @submit=${(event) => this.#submit(event, 'promise', (form) => ({ day: form.get('day') || null }))}>
          <label>${this.#term('contributionPromise')} <input type="date" name="day" .value=${item.promised ?? ''} /></label> ${this.#save()}
        </form>
        <form @submit=${(event) => this.#submit(event, 'answer', (form) => ({ reply: form.get('reply') }))}>
          <label>${this.#term('contributionTemplate')}
            <select @change=${(event) => this.#fill(event, item)}>
              <option value="">${this.#term('contributionNoTemplate')}</option>
              ${this._templates.map((template, index) => html`<option value=${index}>${template.name}</option>`)}
            </select></label>
          <label>${this.#term('contributionReply')} <textarea name="reply" rows="6" maxlength="4000" required .value=${item.reply ?? ''}></textarea></label> ${this.#save('contributionAnswer')}
        </form>
        <form @submit=${(event) => { event.preventDefault(); const [id] = event.target.querySelector('umb-input-document').selection; if (id) this.#act('activity', { activity: { id } }); }}>
          <span>${this.#term('contributionActivity')}</span>
          <umb-input-document max="1" .selection=${item.activity ? [item.activity.id] : []}></umb-input-document> ${this.#save('contributionLink')}
        </form>
        <form @submit=${(event) => this.#submit(event, 'merge', (form) => ({ into: { id: form.get('into') } }))}>
          <label>${this.#term('contributionMerge')}
            <select name="into" required><option value="">${this.#term('contributionChoose')}</option>
              ${this._page.items.filter((other) => other.id !== item.id && !other.mergedInto).map((other) => html`<option value=${other.id}>${other.idea.slice(0, 60)}</option>`)}
            </select></label> ${this.#save('contributionMergeDo')}
        </form>
        <form @submit=${(event) => this.#submit(event, 'register', (form) => ({ recordNumber: form.get('number') }))}>
          <label>${this.#term('contributionNumber')} <input name="number" maxlength="50" required .value=${item.recordNumber ?? ''} /></label> ${this.#save('contributionRegister')}
        </form>
      </uui-box>`;
  }

  #fill(event, item) {
    const template = this._templates[event.target.value];
    if (template) event.target.form.elements.reply.value = item.language === 'sv' ? template.swedish : template.english;
  }

  #button(term, act, body) {
    return html`<uui-button look="secondary" label=${this.#term(term)} @click=${() => this.#act(act, body)}></uui-button>`;
  }

  #save(term = 'contributionSave') {
    return html`<uui-button type="submit" look="primary" label=${this.#term(term)}></uui-button>`;
  }

  static styles = css`
    :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); align-items: start; gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
    .ask, .turn { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-4); align-items: end; }
    ul { list-style: none; margin: 0 0 var(--uui-size-space-4); padding: 0; display: grid; gap: var(--uui-size-space-3); }
    li button { font: inherit; text-align: left; color: var(--uui-color-interactive); background: none; border: 0; padding: 0; cursor: pointer; overflow-wrap: anywhere; }
    li button[aria-current] { font-weight: 700; }
    small { display: block; color: var(--uui-color-text-alt); }
    .idea { white-space: pre-line; overflow-wrap: anywhere; }
    form { display: grid; gap: var(--uui-size-space-3); margin-top: var(--uui-size-space-5); justify-items: start; }
    label { display: grid; gap: var(--uui-size-space-1); width: 100%; }
    .ask label { width: auto; }
    label:has([type=checkbox]) { display: flex; align-items: center; min-height: 2rem; }
    input:not([type=checkbox]), select, textarea { font: inherit; width: 100%; box-sizing: border-box; min-height: 2rem; padding: .35rem .5rem; color: inherit; background: var(--uui-color-surface); border: 1px solid var(--uui-color-border-emphasis); border-radius: 3px; }
    umb-input-document { width: 100%; }
  `;
}

customElements.define('varumarke-contributions-dashboard', ContributionsDashboardElement);
export default ContributionsDashboardElement;
