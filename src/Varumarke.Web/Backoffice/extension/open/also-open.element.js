import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';
import { leave, leaveAtOnce, tell } from '../api.js';

const usual = 15;
const changed = 'Varumarke:OpenDocument';

/** Who else has the document open, beside the buttons that save it. */
export class AlsoOpenElement extends UmbLitElement {
  static properties = { _others: { state: true } };

  #unique;
  #isNew;
  #next;

  constructor() {
    super();
    this._others = [];
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (workspace) => {
      this.observe(workspace?.unique, (unique) => this.#change(unique, this.#isNew), 'unique');
      this.observe(workspace?.isNew, (isNew) => this.#change(this.#unique, isNew), 'isNew');
    });
    this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (events) => {
      this.observe(events?.events, (event) => {
        if (event?.eventSource === changed && event.key === this.#unique) this.#beat();
      }, 'openDocuments');
    });
  }

  // A tab that is closed, or goes elsewhere, takes nothing down: the element never hears of it.
  #hidden = () => {
    clearTimeout(this.#next);
    if (this.#isNew === false && this.#unique) leaveAtOnce(`varumarke/document/${this.#unique}/open`);
  };

  #shown = (event) => {
    if (event.persisted) this.#beat();
  };

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#hidden);
    window.addEventListener('pageshow', this.#shown);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#hidden);
    window.removeEventListener('pageshow', this.#shown);
    this.#change(undefined, undefined);
  }

  #change(unique, isNew) {
    const before = this.#isNew === false ? this.#unique : undefined;
    const now = isNew === false ? unique : undefined;
    this.#unique = unique;
    this.#isNew = isNew;
    if (before === now) return;
    if (before) leave(this, `varumarke/document/${before}/open`);
    this._others = [];
    this.#beat();
  }

  async #beat() {
    clearTimeout(this.#next);
    const unique = this.#isNew === false ? this.#unique : undefined;
    if (!unique) return;
    const { data } = await tell(this, `varumarke/document/${unique}/open`);
    if (unique !== this.#unique || !this.isConnected) return;
    this._others = data?.others ?? [];
    this.#next = setTimeout(() => this.#beat(), (data?.beatSeconds ?? usual) * 1000);
  }

  render() {
    return html`<p role="status">${this._others.length === 0 ? nothing : this.localize.term('varumarke_alsoOpen', this._others.map((other) => other.name).join(', '))}</p>`;
  }

  static styles = css`
    p { margin: 0 var(--uui-size-space-4); }
    p:empty { display: none; }
  `;
}

customElements.define('varumarke-also-open', AlsoOpenElement);
export default AlsoOpenElement;
