import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';

const grid = 'umb-media-grid-collection-view';
const label = {
  'Varumarke.NotApproved': 'varumarke_notApproved',
  'Varumarke.NotYet': 'varumarke_notYet',
  'Varumarke.RightsEnded': 'varumarke_ended',
};

/** Says on a card of the media grid that what it shows may not leave. The grid has no place for it, its cards have. */
export async function markCards() {
  await customElements.whenDefined(grid);
  const view = customElements.get(grid).prototype;
  const inherited = view.updated;
  view.updated = function updated(changes) {
    inherited?.call(this, changes);
    this.varumarkeTexts ??= new UmbLocalizationController(this);
    for (const item of this._items ?? []) mark(this, item);
  };
}

function mark(view, item) {
  const card = view.shadowRoot.querySelector(`uui-card-media[data-mark="media:${item.unique}"]`);
  if (!card) return;
  const text = label[item.flags?.[0]?.alias];
  let tag = card.querySelector('uui-tag[slot="tag"]');
  if (!text) {
    tag?.remove();
    return;
  }

  if (!tag) {
    tag = document.createElement('uui-tag');
    tag.slot = 'tag';
    tag.look = 'primary';
    card.append(tag);
  }

  tag.color = text === 'varumarke_ended' ? 'danger' : 'warning';
  tag.textContent = view.varumarkeTexts.term(text);
}
