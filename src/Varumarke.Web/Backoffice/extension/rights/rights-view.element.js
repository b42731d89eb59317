import { UMB_MEDIA_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/media';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import { decide, mediaPage, read } from '../api.js';
import './receipts.element.js';

const tone = { Deliverable: 'positive', NotYet: 'warning', NotApproved: 'warning' };

/** The rights of a picture: whether it may leave and why, until when, who took it, where it is used, and what an editor decides of it. */
export class RightsViewElement extends UmbLitElement {
  static properties = { _rights: { state: true }, _users: { state: true }, _form: { state: true }, _busy: { state: true } };

  #workspace;
  #notifications;
  #unique;

  constructor() {
    super();
    this._users = [];
    this._form = null;
    this._busy = false;
    this.consumeContext(UMB_NOTIFICATION_CONTEXT, (context) => { this.#notifications = context; });
    this.consumeContext(UMB_MEDIA_WORKSPACE_CONTEXT, (context) => {
      this.#workspace = context;
      this.observe(context?.unique, (unique) => this.#show(unique), 'unique');
    });
  }

  async #show(unique) {
    this.#unique = unique;
    if (!unique) return;
    const [rights, users] = await Promise.all([
      read(this, `varumarke/media/${unique}/rights`),
      read(this, `media/${unique}/referenced-by?skip=0&take=20`),
    ]);
    this._rights = rights.data;
    this._users = users.data?.items ?? [];
  }

  // A decision is taken on what is saved: what is typed and not saved would be overwritten by it, or it by that.
  async #decide(action, body, confirmation) {
    if (this.#workspace?.getHasUnpersistedChanges?.()) {
      this.#notifications?.peek('warning', { data: { message: this.localize.term('varumarke_saveFirst') } });
      return;
    }

    try {
      await umbConfirmModal(this, {
        headline: this.localize.term(`varumarke_${action}`),
        content: this.localize.term(confirmation, this._rights.name),
        color: action === 'withdraw' ? 'danger' : 'positive',
        confirmLabel: this.localize.term(`varumarke_${action}`),
      });
    } catch {
      return;
    }

    this._busy = true;
    const { data } = await decide(this, `varumarke/media/${this.#unique}/${action}`, body);
    this._busy = false;
    if (!data) return;
    this._rights = data;
    this._form = null;
    this.#notifications?.peek('positive', { data: { message: this.localize.term('varumarke_decided') } });
    await this.#workspace?.reload?.();
  }

  #date(value) {
    return value ? this.localize.date(value, { dateStyle: 'long', ...(value.length > 10 && !value.includes('T00:00:00') ? { timeStyle: 'short' } : {}) }) : '';
  }

  #word(area, value) {
    return value ? this.localize.term(`varumarke_${area}_${value}`.replaceAll(/[.-]/g, '')) : html`<em>${this.localize.term('varumarke_notSaid')}</em>`;
  }

  render() {
    if (!this._rights) return html`<uui-loader></uui-loader>`;
    return html`${this.#renderState()} ${this.#renderDecisions()} ${this.#renderFacts()} ${this.#renderUses()}
      <varumarke-receipts class="whole" .media=${this.#unique}></varumarke-receipts>`;
  }

  #renderState() {
    const { state, until, from, since, missing, approval } = this._rights;
    const reason = this.localize.term(`varumarke_state_${state ?? 'Trashed'}`);
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('varumarke_state')}>
        <p class="state"><uui-tag color=${tone[state] ?? 'danger'} look="primary">${reason}</uui-tag></p>
        <p>${this.localize.term(`varumarke_why_${state ?? 'Trashed'}`)}</p>
        ${until ? html`<p>${this.localize.term('varumarke_until', this.#date(until))}</p>` : nothing}
        ${from ? html`<p>${this.localize.term('varumarke_from', this.#date(from))}</p>` : nothing}
        ${since ? html`<p>${this.localize.term('varumarke_since', this.#date(since))}</p>` : nothing}
        ${missing.length > 0 && approval !== 'approved' ? html`
          <p>${this.localize.term('varumarke_missing')}</p>
          <ul>${missing.map((alias) => html`<li>${this.localize.term(`varumarke_field_${alias}`)}</li>`)}</ul>` : nothing}
      </uui-box>`;
  }

  #renderDecisions() {
    const { state, missing, approval } = this._rights;
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('varumarke_decisions')}>
        <div class="actions">
          ${approval === 'approved' ? nothing : html`
            <uui-button look="primary" color="positive" ?disabled=${this._busy || missing.length > 0} label=${this.localize.term('varumarke_approve')}
              @click=${() => this.#decide('approve', {}, 'varumarke_confirmApprove')}></uui-button>`}
          ${state === 'Withdrawn' ? nothing : html`
            <uui-button look="primary" color="danger" ?disabled=${this._busy} label=${this.localize.term('varumarke_withdraw')}
              @click=${() => { this._form = this._form === 'withdraw' ? null : 'withdraw'; }}></uui-button>`}
          <uui-button look="outline" ?disabled=${this._busy} label=${this.localize.term('varumarke_substitute')}
            @click=${() => { this._form = this._form === 'substitute' ? null : 'substitute'; }}></uui-button>
        </div>
        ${this._form === 'withdraw' ? this.#renderWithdrawal() : nothing}
        ${this._form === 'substitute' ? this.#renderSubstitute() : nothing}
      </uui-box>`;
  }

  #renderWithdrawal() {
    return html`
      <form @submit=${(event) => event.preventDefault()}>
        ${['reason', 'publicReasonSv', 'publicReasonEn'].map((name) => html`
          <label for=${name}>${this.localize.term(`varumarke_${name}`)}</label>
          <uui-textarea id=${name} label=${this.localize.term(`varumarke_${name}`)} maxlength="2000"></uui-textarea>`)}
        <uui-button look="primary" color="danger" label=${this.localize.term('varumarke_withdraw')}
          @click=${() => this.#decide('withdraw', this.#withdrawal(), 'varumarke_confirmWithdraw')}></uui-button>
      </form>`;
  }

  #withdrawal() {
    const value = (id) => this.renderRoot.querySelector(`#${id}`)?.value || null;
    return { reason: value('reason'), publicReasonSv: value('publicReasonSv'), publicReasonEn: value('publicReasonEn') };
  }

  #renderSubstitute() {
    const chosen = this._rights.substitute?.id;
    return html`
      <form @submit=${(event) => event.preventDefault()}>
        <p>${this.localize.term('varumarke_substituteHelp')}</p>
        <umb-input-media id="substitute" max="1" .selection=${chosen ? [chosen] : []}></umb-input-media>
        <uui-button look="primary" color="positive" label=${this.localize.term('buttons_save')}
          @click=${() => this.#decide('substitute', this.#substitution(), 'varumarke_confirmSubstitute')}></uui-button>
      </form>`;
  }

  #substitution() {
    const [id] = this.renderRoot.querySelector('#substitute').selection;
    return { substitute: id ? { id } : null };
  }

  #renderFacts() {
    const rights = this._rights;
    const facts = [
      ['field_photographer', rights.photographer ?? this.#word('', null)],
      ['field_rightsHolder', rights.rightsHolder ?? this.#word('', null)],
      ['field_licence', this.#word('licence', rights.licence)],
      ['field_madeHow', this.#word('made', rights.madeHow)],
      ['field_legalBasis', this.#word('basis', rights.legalBasis)],
      ...(rights.legalBasis === 'consent' ? [['consent', rights.consentWithdrawn
        ? this.localize.term('varumarke_consentWithdrawn')
        : rights.consentValidTo ? this.#date(rights.consentValidTo) : this.localize.term('varumarke_consentOpen')]] : []),
      ...(rights.substitute ? [['substituteIs', html`<a href=${mediaPage(rights.substitute.id)}>${rights.substitute.name}</a>`]] : []),
      ['taken', this.localize.number ? this.localize.number(rights.taken) : String(rights.taken)],
      ...(rights.withdrawnReason ? [['reason', rights.withdrawnReason]] : []),
    ];
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('varumarke_terms')}>
        <dl>${facts.map(([name, value]) => html`<dt>${this.localize.term(`varumarke_${name}`)}</dt><dd>${value}</dd>`)}</dl>
      </uui-box>`;
  }

  #renderUses() {
    const path = (user) => (user.$type.startsWith('Document') ? `section/content/workspace/document/edit/${user.id}` : mediaPage(user.id));
    return html`
      <uui-box headline-variant="h2" headline=${this.localize.term('varumarke_usedWhere')}>
        ${this._users.length === 0
          ? html`<p>${this.localize.term('varumarke_usedNowhere')}</p>`
          : html`<ul>${this._users.map((user) => html`<li><a href=${path(user)}>${user.name ?? user.variants?.[0]?.name}</a></li>`)}</ul>`}
      </uui-box>`;
  }

  static styles = css`
    :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); align-items: start; gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
    .whole { grid-column: 1 / -1; min-width: 0; }
    .actions { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-3); }
    form { display: grid; gap: var(--uui-size-space-3); margin-top: var(--uui-size-space-5); }
    dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: var(--uui-size-space-2) var(--uui-size-space-5); }
    dt { font-weight: 700; }
    dd { margin: 0; overflow-wrap: anywhere; }
    p { margin: 0 0 var(--uui-size-space-3); }
    ul { margin: 0; padding-left: 1.2em; }
    @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: var(--uui-size-space-3); } }
  `;
}

customElements.define('varumarke-rights-view', RightsViewElement);
export default RightsViewElement;
