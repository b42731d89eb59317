import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UMB_WEBHOOK_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/webhook';
import { read, send } from '../api.js';

const page = 20;

/** What the one who receives the calls needs: the key that proves them, and what was sent, to be sent once more. */
export class ReceiverViewElement extends UmbLitElement {
  static properties = { _key: { state: true }, _calls: { state: true }, _total: { state: true }, _waiting: { state: true } };

  #unique;
  #notifications;

  constructor() {
    super();
    this._calls = [];
    this._total = 0;
    this._waiting = 0;
    this.consumeContext(UMB_NOTIFICATION_CONTEXT, (context) => { this.#notifications = context; });
    this.consumeContext(UMB_WEBHOOK_WORKSPACE_CONTEXT, (workspace) => {
      this.observe(workspace?.unique, (unique) => this.#show(unique), 'unique');
    });
  }

  async #show(unique) {
    this.#unique = unique;
    if (!unique) return;
    const [signature, waiting] = await Promise.all([read(this, `varumarke/webhook/${unique}/signature`), read(this, `varumarke/webhook/${unique}/waiting?take=0`)]);
    this._key = signature.data?.key;
    this._waiting = waiting.data?.total ?? 0;
    this._calls = [];
    await this.#older();
  }

  async #older() {
    const { data } = await read(this, `webhook/${this.#unique}/logs?skip=${this._calls.length}&take=${page}`);
    this._calls = [...this._calls, ...(data?.items ?? [])];
    this._total = data?.total ?? 0;
  }

  async #again(log) {
    const { error } = await send(this, `varumarke/webhook/${this.#unique}/replay`, { log });
    this.#notifications?.peek(error ? 'danger' : 'positive', { data: { message: this.localize.term(error ? 'varumarke_notSentAgain' : 'varumarke_sentAgain') } });
  }

  render() {
    return html`
      <uui-box headline=${this.localize.term('varumarke_signingKey')}>
        <p>${this.localize.term('varumarke_signingHow')}</p>
        <code>${this._key ?? nothing}</code>
      </uui-box>
      <uui-box headline=${this.localize.term('varumarke_lastCalls')}>
        ${this._waiting > 0 ? html`<p>${this.localize.term('varumarke_waitingCalls', this._waiting)}</p>` : nothing}
        ${this._calls.length === 0 ? html`<p>${this.localize.term('varumarke_noCalls')}</p>` : html`<ul>${this._calls.map((call) => this.#call(call))}</ul>`}
        ${this._calls.length < this._total ? html`<uui-button look="secondary" label=${this.localize.term('varumarke_olderCalls')} @click=${() => this.#older()}></uui-button>` : nothing}
      </uui-box>`;
  }

  #call(call) {
    return html`<li>
      <span>${this.localize.date(call.date, { dateStyle: 'short', timeStyle: 'medium' })} · ${call.eventAlias} · ${call.statusCode}</span>
      <uui-button look="secondary" compact label=${this.localize.term('varumarke_sendAgain')} @click=${() => this.#again(call.key)}></uui-button>
    </li>`;
  }

  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    uui-box { margin-bottom: var(--uui-size-layout-1); }
    code { overflow-wrap: anywhere; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-4); justify-content: space-between; align-items: center; padding: var(--uui-size-space-2) 0; }
  `;
}

customElements.define('varumarke-receiver-view', ReceiverViewElement);
export default ReceiverViewElement;
