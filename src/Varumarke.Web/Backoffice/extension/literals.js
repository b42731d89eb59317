// What the client writes in English into its own templates, where it asks no list of texts: said in the editor's language.
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';

/** On the buttons at the foot of a dialogue. Only there: elsewhere a button may bear a name that somebody has given. */
const footer = { Cancel: 'general_cancel', Close: 'general_close', Submit: 'general_submit' };

/** In these elements: text that stands there, and what is said of other elements. */
const templates = {
  'umb-search-header-app': { search: 'general_search' },
  'umb-document-blueprint-options-create-modal': { 'Document Blueprint for...': 'varumarke_blueprintFor' },
  'umb-restore-from-recycle-bin-modal': {
    Restore: 'actions_restore',
    to: 'varumarke_restoreTo',
    'Cannot automatically restore this item.': 'recycleBin_itemCannotBeRestored',
    'There is no location where this item can be automatically restored. You can select a new location below.': 'recycleBin_itemCannotBeRestoredHelpText',
    'Restore to:': 'varumarke_restoreWhere',
    'Select location': 'varumarke_restoreChoose',
  },
};
const said = ['label', 'headline', 'name'];

export function translateLiterals(host) {
  const localize = new UmbLocalizationController(host);
  translateFooters(localize);
  for (const [element, texts] of Object.entries(templates)) translateTemplate(localize, element, texts);
}

async function translateFooters(localize) {
  await customElements.whenDefined('uui-button');
  const button = customElements.get('uui-button').prototype;
  const inherited = button.willUpdate;
  button.willUpdate = function willUpdate(changes) {
    const key = this.slot === 'actions' || this.parentElement?.slot === 'actions' ? footer[this.label] : undefined;
    if (key) this.label = localize.term(key);
    inherited?.call(this, changes);
  };
}

async function translateTemplate(localize, name, texts) {
  await customElements.whenDefined(name);
  const element = customElements.get(name).prototype;
  const inherited = element.updated;
  element.updated = function updated(changes) {
    inherited?.call(this, changes);
    const walker = document.createTreeWalker(this.shadowRoot, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) translate(localize, walker.currentNode, texts);
  };
}

function translate(localize, node, texts) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.data.trim();
    if (Object.hasOwn(texts, text)) node.data = node.data.replace(text, () => localize.term(texts[text]));
    return;
  }

  for (const property of said) {
    if (Object.hasOwn(texts, node[property])) node[property] = localize.term(texts[node[property]]);
  }
}
