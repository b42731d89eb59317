import { UmbDropzoneSubmittedEvent, UmbFileDropzoneItemStatus as Status } from '@umbraco-cms/backoffice/dropzone';
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';

const zone = 'umb-input-dropzone';
const failed = { [Status.ERROR]: 'uploadFailed', [Status.CANCELLED]: 'uploadCancelled', [Status.NOT_ALLOWED]: 'uploadNotAllowed' };

/**
 * Lets an upload that has failed be tried again where it stands. The client only says, in English, that something went wrong, and the
 * file must be found and chosen once more.
 */
export async function uploadsCanBeTriedAgain() {
  await customElements.whenDefined(zone);
  const dropzone = customElements.get(zone).prototype;
  const inherited = dropzone.renderPlaceholder;
  dropzone.renderPlaceholder = function renderPlaceholder(item) {
    return failed[item.status] ? failure(this, item) : inherited.call(this, item);
  };
}

function failure(dropzone, item) {
  const name = item.temporaryFile?.file.name ?? item.folder?.name ?? '';
  const mayComeThrough = item.temporaryFile && item.status !== Status.NOT_ALLOWED;
  const again = dropzone.localize.term('varumarke_uploadAgain');
  return html`
    <div class="placeholder">
      <div class="fileIcon"><umb-icon name="wrong" color="red"></umb-icon></div>
      <div class="fileDetails">
        <div class="fileName" title=${name}>${name}</div>
        <div class="error">${dropzone.localize.term(`varumarke_${failed[item.status]}`)}</div>
      </div>
      <div class="fileActions">
        ${mayComeThrough ? html`<uui-button compact label="${again}: ${name}" @click=${() => tryAgain(dropzone, item)}>${again}</uui-button>` : nothing}
      </div>
    </div>`;
}

/** The same file once more, into the folder that it was meant for. */
async function tryAgain(dropzone, item) {
  const manager = dropzone._manager;
  const { file } = item.temporaryFile;

  // What has failed already is not cancelled as well: that would be told as one more upload that is over.
  manager.removeOne({ ...item, temporaryFile: { ...item.temporaryFile, abortController: undefined } });
  const chosen = { files: [file], folders: [] };
  const uploads = manager.createMediaItems ? manager.createMediaItems(chosen, item.parentUnique ?? null) : await manager.createTemporaryFiles(chosen.files);
  dropzone.dispatchEvent(new UmbDropzoneSubmittedEvent(uploads));
}
