import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { add, documentPage, read } from '../api.js';

/** What a published report has taught: each lesson or proposal may become a contribution or a measure, once. */
export class LessonsViewElement extends UmbLitElement {
  static properties = { _lessons: { state: true }, _area: { state: true } };

  #unique;

  constructor() {
    super();
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (context) => this.observe(context?.unique, (unique) => this.#show(unique), 'unique'));
  }

  async #show(unique) {
    this.#unique = unique;
    if (!unique) return;
    this._lessons = (await read(this, `varumarke/reports/${unique}/lessons`)).data ?? { items: [], areas: [] };
    this._area ??= this._lessons.areas[0]?.id;
  }

  async #become(what, number) {
    const body = what === 'measure' ? { number, area: { id: this._area } } : { number };
    const { data } = await add(this, `varumarke/reports/${this.#unique}/lessons/${what}`, body);
    if (data) this._lessons = data;
    else await this.#show(this.#unique);
  }

  #term = (name) => this.localize.term(`varumarke_${name}`);

  render() {
    if (!this._lessons) return html`<uui-loader></uui-loader>`;
    const { items, areas } = this._lessons;
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('lessons')}>
        <p>${this.#term(items.length ? 'lessonsHelp' : 'lessonsNone')}</p>
        ${items.length && areas.length ? html`<label>${this.#term('lessonArea')}
          <select @change=${(event) => { this._area = event.target.value; }}>${areas.map((area) => html`<option value=${area.id} ?selected=${area.id === this._area}>${area.name}</option>`)}</select></label>` : nothing}
        <ol>${items.map((item) => this.#line(item))}</ol>
      </uui-box>`;
  }

  #line(item) {
    return html`<li>
      <p>${item.text}</p>
      <div class="turn">
        ${item.isContribution ? html`<span>${this.#term('lessonIsContribution')}</span>` : html`<uui-button look="secondary" label=${this.#term('lessonContribution')} @click=${() => this.#become('contribution', item.number)}></uui-button>`}
        ${item.measure ? html`<a href=${documentPage(item.measure.id)}>${this.#term('lessonMeasureLink')}: ${item.measure.name}</a>`
          : item.isMeasure ? html`<span>${this.#term('lessonIsMeasure')}</span>`
          : this._area ? html`<uui-button look="secondary" label=${this.#term('lessonMeasure')} @click=${() => this.#become('measure', item.number)}></uui-button>` : nothing}
      </div>
    </li>`;
  }

  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    ol { margin: var(--uui-size-space-4) 0 0; padding-left: 1.5em; display: grid; gap: var(--uui-size-space-5); }
    li p { margin: 0 0 var(--uui-size-space-2); overflow-wrap: anywhere; }
    .turn { display: flex; flex-wrap: wrap; gap: var(--uui-size-space-4); align-items: center; }
    label { display: grid; gap: var(--uui-size-space-1); max-width: 30rem; }
    select { font: inherit; width: 100%; box-sizing: border-box; padding: .35rem .5rem; color: inherit; background: var(--uui-color-surface); border: 1px solid var(--uui-color-border-emphasis); border-radius: 3px; }
  `;
}

customElements.define('varumarke-lessons-view', LessonsViewElement);
export default LessonsViewElement;
