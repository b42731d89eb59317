import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { documentPage, sendFile } from '../api.js';

const columns = ['value', 'county', 'nation', 'women', 'men'];
const most = 30;

/** Figures for goals out of a file: what it would change is shown first, and all of it or nothing is stored. */
export class FiguresDashboardElement extends UmbLitElement {
  static properties = { _file: { state: true }, _plan: { state: true }, _problem: { state: true }, _working: { state: true } };

  #choose(event) {
    [this._file] = event.target.files;
    this._plan = undefined;
    this._problem = undefined;
  }

  #look(event) {
    event.preventDefault();
    return this.#send('?dryRun=true');
  }

  async #send(query = '') {
    if (!this._file || this._working) return;
    this._working = true;
    const { data, error } = await sendFile(this, `varumarke/figures${query}`, this._file);
    this._plan = data;
    // A file that was saved again after it was chosen is not sent by the browser, and nobody answers.
    this._problem = data ? undefined : error?.problemDetails?.detail || error?.problemDetails?.title ? error.problemDetails : { detail: this.#term('figuresNotSent') };
    this._working = false;
    await this.updateComplete;
    this.renderRoot.querySelector('.result')?.focus();
  }

  #term = (name, ...args) => this.localize.term(`varumarke_${name}`, ...args);

  #number = (number) => this.localize.number(number, { maximumFractionDigits: 10 });

  render() {
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('figures')}>
        <p>${this.#term('figuresHelp')}</p>
        <p><code>${this.#term('figuresHeads')}</code></p>
        <p>${this.#term('figuresRules')}</p>
        <form @submit=${this.#look}>
          <label>${this.#term('figuresFile')} <input type="file" name="file" accept=".csv,.xlsx" required @change=${this.#choose} /></label>
          <uui-button type="submit" look="primary" label=${this.#term('figuresLook')} ?disabled=${this._working}></uui-button>
        </form>
        ${this._working ? html`<uui-loader></uui-loader>` : nothing}
      </uui-box>
      ${this._problem ? this.#refused(this._problem) : nothing}
      ${this._plan ? this.#result(this._plan) : nothing}`;
  }

  /** What is wrong, row by row as the spreadsheet numbers them. */
  #refused({ title, detail, faults = [] }) {
    return html`
      <uui-box headline-variant="h2" headline=${this.#term('figuresRefused')} class="result" tabindex="-1">
        <p role="alert">${detail || title}</p>
        ${faults.length === 0 ? nothing : html`
          <div class="scroll" role="region" tabindex="0" aria-label=${this.#term('figuresFaults')}>
            <table>
              <thead><tr><th scope="col">${this.#term('figuresRow')}</th><th scope="col">${this.#term('figuresColumn')}</th><th scope="col">${this.#term('figuresFault')}</th></tr></thead>
              <tbody>${faults.map((fault) => this.#fault(fault))}</tbody>
            </table>
          </div>`}
      </uui-box>`;
  }

  #fault({ parameter, detail }) {
    const [, row, column] = /^row (\d+)(?:, (.+))?$/.exec(parameter) ?? [null, parameter];
    return html`<tr><th scope="row">${row}</th><td>${column ? this.#term(`figures_${column.replace(' ', '')}`) : ''}</td><td>${detail}</td></tr>`;
  }

  #result(plan) {
    const rows = plan.goals.flatMap((goal) => goal.rows);
    const corrected = rows.filter((row) => row.replaces).length;
    return html`
      <uui-box headline-variant="h2" headline=${this.#term(plan.isStored ? 'figuresStored' : 'figuresWould')} class="result" tabindex="-1">
        <p role="status">${this.#term('figuresSum', rows.length - corrected, corrected, plan.unchanged)}</p>
        ${rows.length === 0 ? html`<p>${this.#term('figuresNothing')}</p>` : plan.isStored ? nothing : html`
          <p><uui-button look="primary" color="positive" label=${this.#term('figuresStore')} ?disabled=${this._working} @click=${() => this.#send()}></uui-button></p>`}
        ${plan.goals.map((goal) => this.#goal(goal))}
      </uui-box>`;
  }

  #goal(goal) {
    return html`
      <h3><a href=${documentPage(goal.id)}>${goal.name}</a></h3>
      <div class="scroll" role="region" tabindex="0" aria-label=${goal.name}>
        <table>
          <thead><tr><th scope="col">${this.#term('figures_year')}</th><th scope="col">${this.#term('figuresChange')}</th>${columns.map((column) => html`<th scope="col" class="number">${this.#term(`figures_${column}`)}</th>`)}</tr></thead>
          <tbody>${goal.rows.slice(0, most).map((row) => html`<tr>
            <th scope="row">${row.period}</th>
            <td>${this.#term(row.replaces ? 'figuresCorrected' : 'figuresNew')}</td>
            ${columns.map((column) => html`<td class="number">${this.#change(row.replaces, row.new[column], row.replaces?.[column])}</td>`)}
          </tr>`)}</tbody>
        </table>
      </div>
      ${goal.rows.length > most ? html`<p>${this.#term('andMore', goal.rows.length - most)}</p>` : nothing}`;
  }

  /** A figure, and the one that it replaces; what was there and no longer is, is said too. */
  #change(replaces, now, before) {
    const written = typeof now === 'number' ? this.#number(now) : '–';
    return replaces && (now ?? null) !== (before ?? null) ? html`<del>${typeof before === 'number' ? this.#number(before) : '–'}</del> <ins>${written}</ins>` : written;
  }

  static styles = css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
    p { margin: 0 0 var(--uui-size-space-4); }
    h3 { margin: var(--uui-size-space-5) 0 var(--uui-size-space-2); font-size: 1rem; }
    code { overflow-wrap: anywhere; }
    form { display: flex; flex-wrap: wrap; align-items: end; gap: var(--uui-size-space-4); }
    label { display: grid; gap: var(--uui-size-space-1); min-width: 0; }
    input { font: inherit; color: inherit; max-width: 100%; }
    .scroll { overflow-x: auto; }
    .scroll:focus-visible, .result:focus-visible { outline: 2px solid var(--uui-color-focus); }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: var(--uui-size-space-3) var(--uui-size-space-4) var(--uui-size-space-3) 0; border-bottom: 1px solid var(--uui-color-border); text-align: left; vertical-align: top; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    ins { text-decoration: none; font-weight: 700; }
    a { color: var(--uui-color-interactive); }
  `;
}

customElements.define('varumarke-figures-dashboard', FiguresDashboardElement);
export default FiguresDashboardElement;
