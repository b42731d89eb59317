// What a document says that is not stored: names and values, each with its language.
const place = (item) => [item.alias ?? '', item.culture ?? '', item.segment ?? ''].join('|');
const says = (item) => JSON.stringify('value' in item ? item.value : item.name) ?? 'null';

export const placeOf = (change) => place(change);

export function unsaved(stored, current) {
  const known = new Map([...parts(stored)].map((part) => [place(part), says(part)]));
  return [...parts(current)].filter((part) => known.get(place(part)) !== says(part) && !(isEmpty(part) && !known.has(place(part))));
}

/** Those that the document does not say already. */
export function missing(changes, current) {
  const known = new Map([...parts(current)].map((part) => [place(part), says(part)]));
  return changes.filter((change) => known.get(place(change)) !== says(change));
}

function* parts(document) {
  for (const { name, culture, segment } of document?.variants ?? []) yield { name, culture: culture ?? null, segment: segment ?? null };
  for (const { alias, value, culture, segment } of document?.values ?? []) yield { alias, value, culture: culture ?? null, segment: segment ?? null };
}

const isEmpty = (part) => (part.alias ? part.value ?? '' : part.name ?? '') === '';
