import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { UmbVariantId } from '@umbraco-cms/backoffice/variant';
import { missing, placeOf, unsaved } from './changes.js';
import { offer } from './offer.js';
import { put, remove, shelf, take, tidy } from './shelf.js';

const pause = 800;

/**
 * Keeps what is typed into a document until it is saved, and offers it again: a closed tab, a crash or a session that ended loses
 * nothing. Who leaves the document and tells the client to discard the changes has thrown them away.
 */
export class TypedTextContext extends UmbControllerBase {
  #localize = new UmbLocalizationController(this);
  #workspace;
  #user;
  #isNew;
  #stored;
  #current;
  #key;
  #left = [];
  #timer;

  constructor(host) {
    super(host);
    tidy();
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, (context) => {
      this.observe(context?.unique, (unique) => { this.#user = unique; this.#look(); }, 'user');
    });
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (workspace) => {
      this.#workspace = workspace;
      this.observe(workspace?.isNew, (isNew) => { this.#isNew = isNew; this.#look(); }, 'isNew');
      this.observe(workspace?.persistedData, (data) => { this.#stored = data; this.#look(); }, 'stored');
      this.observe(workspace?.data, (data) => { this.#current = data; this.#look(); }, 'current');
    });
    addEventListener('pagehide', this.#keepNow);
  }

  destroy() {
    removeEventListener('pagehide', this.#keepNow);
    clearTimeout(this.#timer);

    // The client has asked before it left; a page that is unloaded asks nobody, and does not come here.
    if (this.#key && location.pathname.startsWith('/umbraco/section/') && !location.pathname.includes(this.#current?.unique)) this.#leave();
    super.destroy();
  }

  // A new document has no key of its own before it is saved: what it is made of, and where, names it.
  #name() {
    if (!this.#user || this.#isNew === undefined || !this.#current) return undefined;
    if (!this.#isNew) return this.#stored?.unique === this.#current.unique ? shelf(this.#user, this.#current.unique) : undefined;
    return shelf(this.#user, `new.${this.#current.documentType?.unique}.${this.#workspace.getParent?.()?.unique ?? 'root'}`);
  }

  #look() {
    const key = this.#name();
    if (!key) return;
    if (key !== this.#key) {
      if (this.#key) this.#leave();
      this.#key = key;
      this.#left = missing(take(key)?.changes ?? [], this.#current);
      if (this.#left.length === 0) remove(key);
      else this.#offer(key);
    }

    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keepNow, pause);
  }

  // What was typed is saved, or was thrown away; what was found before, and nothing decided of, stays.
  #leave() {
    if (this.#left.length === 0) remove(this.#key);
    else put(this.#key, this.#left);
  }

  #keepNow = () => {
    if (!this.#key || !this.#current) return;
    const typed = unsaved(this.#stored, this.#current);
    const places = new Set(typed.map(placeOf));
    const all = [...typed, ...this.#left.filter((change) => !places.has(placeOf(change)))];
    if (all.length === 0) remove(this.#key);
    else put(this.#key, all);
  };

  async #offer(key) {
    const [left, since] = [this.#left, take(key).at];
    const answer = await offer(this.#localize, since, await Promise.all(left.map((change) => this.#label(change))));
    if (key !== this.#key || answer === 'later') return;
    this.#left = [];
    if (answer === 'restore') for (const change of left) await this.#restore(change);
    this.#keepNow();
  }

  async #label({ alias, culture }) {
    const property = alias ? await this.#workspace.structure.getPropertyStructureByAlias(alias) : undefined;
    const name = alias ? property?.name ?? alias : this.#localize.term('general_name');
    return culture ? `${this.#localize.string(name)} (${culture})` : this.#localize.string(name);
  }

  async #restore({ alias, value, name, culture, segment }) {
    const variant = UmbVariantId.Create({ culture, segment });
    try {
      if (alias) await this.#workspace.setPropertyValue(alias, value, variant);
      else this.#workspace.setName(name, variant);
    } catch {
      // The type has lost the property since; there is no place for what was typed.
    }
  }
}

export { TypedTextContext as api };
