// Saving, or saving and publishing, in some languages keeps what is typed in the others. The client counts it as saved when a save is
// done, and when a publish is done it shows the stored document in its place (Umbraco issue 22577).
import { UmbContentDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/content';

const typed = new WeakMap();

export function keepWhatIsTyped() {
  const workspace = UmbContentDetailWorkspaceContextBase.prototype;
  const { performCreateOrUpdate, reload } = workspace;

  workspace.performCreateOrUpdate = async function (variants, saved) {
    const before = { persisted: this._data.getPersisted(), current: this._data.getCurrent() };
    await performCreateOrUpdate.call(this, variants, saved);
    const languages = new Set(variants.map((variant) => variant.culture ?? null));
    if (languages.has(null) || !before.persisted) return;
    this._data.setPersisted(keeping(this._data.getPersisted(), before.persisted, languages));
    typed.set(this, { current: before.current, languages });
  };

  workspace.reload = async function () {
    await reload.call(this);
    const kept = typed.get(this);
    typed.delete(this);
    const stored = this._data.getPersisted();
    if (kept && stored?.unique === kept.current?.unique) this._data.setCurrent(keeping(stored, kept.current, kept.languages));
  };
}

/** The first, with what the second says in every other language than these. In the same order: the client compares the two as text. */
function keeping(stored, kept, languages) {
  const place = (item) => [item.alias, item.culture, item.segment].join('|');
  const others = (items) => new Map(items.filter((item) => item.culture && !languages.has(item.culture)).map((item) => [place(item), item]));
  const merge = (items, own, join) => {
    const [wanted, present] = [others(own), others(items)];
    return [
      ...items.filter((item) => !present.has(place(item)) || wanted.has(place(item))).map((item) => join(item, wanted.get(place(item)))),
      ...[...wanted.values()].filter((item) => !present.has(place(item))),
    ];
  };
  return {
    ...stored,
    values: merge(stored.values, kept.values, (item, own) => own ?? item),
    variants: merge(stored.variants, kept.variants, (item, own) => (own ? { ...item, name: own.name } : item)),
  };
}
