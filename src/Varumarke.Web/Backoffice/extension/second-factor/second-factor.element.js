import { UMB_CURRENT_USER_STORE_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { read, send } from '../api.js';

const address = 'user/current/2fa/Authenticator';

/** Turning an authenticator app on: its picture and key, the first code, and then the codes for a lost telephone, which are told this once. */
export class SecondFactorElement extends UmbLitElement {
  static properties = {
    providerName: { attribute: false }, displayName: { attribute: false }, callback: { attribute: false }, close: { attribute: false },
    _setUp: { state: true }, _recovery: { state: true }, _fault: { state: true }, _state: { state: true },
  };

  #store;

  constructor() {
    super();
    this.close = () => {};
    this.consumeContext(UMB_CURRENT_USER_STORE_CONTEXT, (store) => { this.#store = store; });
  }

  async firstUpdated() {
    this._setUp = (await read(this, address)).data;
  }

  async #submit(event) {
    event.preventDefault();
    const code = new FormData(event.target).get('code');
    if (!code) return;
    this._state = 'waiting';
    const { data, error } = await send(this, address, { code, secret: this._setUp.secret });
    this._state = error ? 'failed' : 'success';
    this._fault = error ? this.localize.term('user_2faInvalidCode') : undefined;
    if (!data) return;
    this.#store?.updateMfaProvider({ providerName: this.providerName, isEnabledOnUser: true });
    this._recovery = data.recoveryCodes;
  }

  #copy = () => navigator.clipboard?.writeText(this._recovery.join('\n'));

  render() {
    if (!this._setUp) return html`<uui-loader-bar></uui-loader-bar>`;
    return html`<umb-body-layout headline=${this.localize.term('member_2fa')}>${this._recovery ? this.#recovery() : this.#form()}</umb-body-layout>`;
  }

  #form() {
    return html`
      <form id="authForm" @submit=${this.#submit}>
        <uui-box headline=${this.displayName}>
          <p>${this.localize.term('user_2faQrCodeDescription')}</p>
          <img src=${this._setUp.qrCodeSetupImageUrl} alt=${this.localize.term('user_2faQrCodeAlt', this.displayName)} />
          <p>${this.localize.term('varumarke_orTypeTheKey')}<br /><code>${this._setUp.secret.replace(/(.{4})/g, '$1 ').trim()}</code></p>
          <label for="code">${this.localize.term('user_2faCodeInput')}</label>
          <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required aria-describedby="fault" />
          <p id="fault" role="alert">${this._fault ?? nothing}</p>
        </uui-box>
      </form>
      <div slot="actions">
        <uui-button look="secondary" label=${this.localize.term('general_close')} @click=${this.close}></uui-button>
        <uui-button look="primary" label=${this.localize.term('general_submit')} .state=${this._state}
          @click=${() => this.renderRoot.querySelector('form').requestSubmit()}></uui-button>
      </div>`;
  }

  #recovery() {
    return html`
      <uui-box headline=${this.localize.term('varumarke_recoveryCodes')}>
        <p>${this.localize.term('varumarke_recoveryHow')}</p>
        <ul>${this._recovery.map((code) => html`<li><code>${code}</code></li>`)}</ul>
      </uui-box>
      <div slot="actions">
        <uui-button look="secondary" label=${this.localize.term('general_copy')} @click=${this.#copy}></uui-button>
        <uui-button look="primary" label=${this.localize.term('varumarke_savedThem')} @click=${this.close}></uui-button>
      </div>`;
  }

  static styles = css`
    img { display: block; width: min(100%, 18rem); aspect-ratio: 1; background: #fff; }
    code { font-size: 1rem; overflow-wrap: anywhere; }
    label { display: block; font-weight: 700; }
    input { font: inherit; font-size: 1.25rem; padding: .25rem .5rem; width: 12rem; color: inherit; background: var(--uui-color-surface); border: 1px solid var(--uui-color-border-emphasis); }
    #fault { min-height: 1.5em; color: var(--uui-color-danger-standalone); }
    ul { columns: 2; padding-left: 1rem; }
  `;
}

customElements.define('varumarke-second-factor', SecondFactorElement);
export default SecondFactorElement;
