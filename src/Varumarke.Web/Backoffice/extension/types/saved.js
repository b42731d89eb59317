import { UmbManagementApiDetailDataCache, UmbManagementApiDetailDataRequestManager } from '@umbraco-cms/backoffice/management-api';

/**
 * Shows what was saved. The client reads a type again once it has stored it, and takes it from its own memory, which lets go of the old
 * one only when the hub has told of the change: where the answer is there before the news, what was typed seems to be undone, and the
 * next saving does undo it.
 */
export function savedIsReadAnew() {
  const saving = new Set();
  const manager = UmbManagementApiDetailDataRequestManager.prototype;
  const cache = UmbManagementApiDetailDataCache.prototype;
  const { update } = manager;
  const { has } = cache;
  manager.update = async function updateAndForget(id, data) {
    saving.add(id);
    try {
      return await update.call(this, id, data);
    } finally {
      saving.delete(id);
    }
  };
  cache.has = function hasNothingOld(id) {
    return !saving.has(id) && has.call(this, id);
  };
}
