/** Asks whether what was typed before is wanted: "restore", "discard", or "later" where nothing is decided. */
export function offer(localize, since, places) {
  const dialog = make('dialog', { className: 'varumarke-conflict', lang: localize.lang() });
  const time = new Intl.DateTimeFormat(localize.lang(), { dateStyle: 'short', timeStyle: 'short' }).format(new Date(since));
  const list = make('ul');
  list.append(...places.map((place) => make('li', { textContent: place })));
  const row = make('div', { className: 'varumarke-conflict-buttons' });
  for (const [answer, text] of [['later', 'typedLater'], ['discard', 'typedDiscard'], ['restore', 'typedRestore']]) {
    const button = make('button', { type: 'button', textContent: localize.term(`varumarke_${text}`), className: answer === 'restore' ? 'first' : '' });
    button.addEventListener('click', () => dialog.close(answer));
    row.append(button);
  }

  dialog.setAttribute('aria-labelledby', 'varumarke-typed-title');
  dialog.append(
    make('h2', { id: 'varumarke-typed-title', textContent: localize.term('varumarke_typedTitle') }),
    make('p', { textContent: localize.term('varumarke_typedWhen', time) }),
    list,
    row,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue || 'later');
    }, { once: true });
  });
}

const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
