// What was typed and not saved, in this browser: by user and document. Kept until it is saved, thrown away, or old.
const prefix = 'varumarke.typed.';
const oldest = 30 * 24 * 60 * 60 * 1000;

export const shelf = (user, document) => `${prefix}${user}.${document}`;

export function take(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return kept && Date.now() - kept.at < oldest ? kept : null;
  } catch {
    return null;
  }
}

/** Where the browser's room is used up, the oldest makes way. */
export function put(key, changes) {
  const text = JSON.stringify({ at: Date.now(), changes });
  for (;;) {
    try {
      localStorage.setItem(key, text);
      return;
    } catch {
      const others = entries().filter((entry) => entry.key !== key);
      if (others.length === 0) return;
      remove(others.sort((one, other) => one.at - other.at)[0].key);
    }
  }
}

export const remove = (key) => localStorage.removeItem(key);

export function tidy() {
  for (const { key, at } of entries()) if (Date.now() - at >= oldest) remove(key);
}

function entries() {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => {
    try {
      return { key, at: JSON.parse(localStorage.getItem(key)).at };
    } catch {
      return { key, at: 0 };
    }
  });
}
