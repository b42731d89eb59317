// Where two versions of a document differ: values by property, language and segment, and names by language.

const place = (alias, item) => [alias, item.culture ?? '', item.segment ?? ''].join('|');
const isNothing = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** JSON that is the same for the same value, whatever the order of its members. */
function text(value) {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part);
}

function parts(version) {
  return new Map([
    ...version.values.map((item) => [place(item.alias, item), { alias: item.alias, culture: item.culture, value: item.value, item }]),
    ...version.variants.map((item) => [place('', item), { alias: null, culture: item.culture, value: item.name, item }]),
  ]);
}

/** What has changed between two versions, by place. What the second leaves out has not. */
export function changes(before, after) {
  const known = parts(before);
  return new Map([...parts(after)].filter(([at, part]) => {
    const was = known.get(at)?.value;
    return !(isNothing(was) && isNothing(part.value)) && text(was) !== text(part.value);
  }));
}

/** A version that was read from the server, which leaves out what is empty: with the emptied ones among what the other version holds. */
export function whole(version, other) {
  const held = new Set(version.values.map((item) => place(item.alias, item)));
  const emptied = other.values.filter((item) => !held.has(place(item.alias, item))).map((item) => ({ ...item, value: null }));
  return { ...version, values: [...version.values, ...emptied] };
}

/** What the second version would be with these changes; in the shape that is saved. */
export function withChanges(version, changed) {
  const values = version.values.filter((item) => !changed.has(place(item.alias, item)));
  const variants = version.variants.filter((item) => !changed.has(place('', item)));
  for (const part of changed.values()) (part.alias === null ? variants : values).push(part.item);
  return {
    values: values.map(({ alias, culture, segment, value }) => ({ alias, culture, segment, value })),
    variants: variants.map(({ culture, segment, name }) => ({ culture, segment, name })),
    template: null,
  };
}
