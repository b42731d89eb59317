import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { html } from '@umbraco-cms/backoffice/external/lit';

/**
 * Says why a document does not open. The client makes the addresses of its page out of the languages that the document has; of one that
 * may not be read, or is not there, it knows none, and leaves the page empty.
 */
export async function sayWhyNothingOpens() {
  await customElements.whenDefined('umb-document-workspace-editor');
  const editor = customElements.get('umb-document-workspace-editor').prototype;
  const { firstUpdated, render } = editor;
  editor.firstUpdated = function listen(changes) {
    firstUpdated?.call(this, changes);
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (workspace) => {
      this.observe(workspace?.loading.isOn, (loading) => {
        this.varumarkeShut = loading ? undefined : reason(workspace);
        this.requestUpdate();
      }, 'varumarkeShut');
    });
  };
  editor.render = function renderUnlessShut() {
    return this.varumarkeShut && !this._routes?.length ? this.varumarkeShut : render.call(this);
  };
}

function reason(workspace) {
  if (workspace?.forbidden.getIsOn()) return html`<umb-route-forbidden></umb-route-forbidden>`;
  const isAbsent = workspace?.isLoaded() && !workspace.getIsNew() && !workspace.getData();
  return isAbsent ? html`<umb-route-not-found></umb-route-not-found>` : undefined;
}
