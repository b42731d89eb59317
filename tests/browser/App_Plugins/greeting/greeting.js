// A package as somebody else would write it: it lies in the folder App_Plugins of the site that the specs ask.
import { html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

customElements.define('test-greeting', class extends UmbLitElement {
  render() {
    return html`<p>Hej från ett tillägg</p>`;
  }
});
