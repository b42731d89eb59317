// Labels that the client writes in English into its own manifests, of the kinds whose labels it looks up when they begin with "#".
const kinds = new Set(['workspaceView', 'workspaceAction', 'entityBulkAction', 'propertyAction', 'menuItem', 'entitySign', 'collectionAction', 'tiptapToolbarExtension']);
const labels = {
  'Child items': 'childItems', Collection: 'collection', Content: 'content', Overview: 'overview', Deliveries: 'deliveries', Details: 'details', History: 'history',
  Enable: 'enable', Disable: 'disable', Unlock: 'unlock', SetGroup: 'setGroup', Clear: 'clear', Copy: 'copy', Replace: 'replace', Save: 'save', Create: 'create',
  'Recycle Bin': 'recycleBin', 'Extension Insights': 'extensions', Protected: 'protected', 'Scheduled publishing': 'scheduled', 'Unpublished changes': 'unpublishedChanges',
  Entries: 'entries', Folder: 'folder', Templates: 'templates', Search: 'search', 'Style Select': 'styleSelect',
};

/** Has them looked up, as far as they are there already and as they come. */
export function translateLabels(registry) {
  const seen = new WeakSet();
  return registry.extensions.subscribe((extensions) => {
    for (const manifest of extensions) {
      if (seen.has(manifest)) continue;
      seen.add(manifest);
      const key = kinds.has(manifest.type) ? labels[manifest.meta?.label] : undefined;
      if (key && !Object.isFrozen(manifest.meta)) manifest.meta.label = `#varumarke_label_${key}`;
    }
  });
}
