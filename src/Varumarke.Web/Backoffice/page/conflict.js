// Somebody else has saved the document that is being edited here. Nothing of either is lost: what does not meet is put together, and
// where both have written the same, the editor chooses.
import { changes, whole, withChanges } from './differences.js';

const words = {
  sv: {
    title: 'Någon annan har sparat dokumentet',
    who: (name, time) => `${name} sparade en nyare version ${time}. Din har inte sparats.`,
    theirs: 'Ändrat av den andra',
    both: 'Ändrat av er båda',
    name: 'Namnet',
    together: 'Spara båda',
    mine: 'Spara, med min text där båda ändrat',
    look: 'Visa den nyare versionen',
    keep: 'Fortsätt redigera',
    someone: 'Någon',
  },
  en: {
    title: 'Somebody else has saved this document',
    who: (name, time) => `${name} saved a newer version at ${time}. Yours has not been saved.`,
    theirs: 'Changed by the other',
    both: 'Changed by you both',
    name: 'The name',
    together: 'Save both',
    mine: 'Save, with my text where both changed',
    look: 'Show the newer version',
    keep: 'Go on editing',
    someone: 'Somebody',
  },
};

/** What is to be saved; nothing where the editor goes on without saving. */
export async function askAboutConflict({ base, theirs: read, mine, problem }) {
  const theirs = whole(read, base);
  const others = changes(base, theirs);
  const own = changes(base, mine);
  const both = new Map([...others].filter(([at]) => own.has(at)));
  if (others.size === 0) return mine;

  // What the other changed elsewhere stays in either case; where both have written, the own text is the one that is chosen.
  const together = withChanges(theirs, own);
  const names = new Map((problem.differences ?? []).map((place) => [place.alias ?? '', place.name]));
  const answer = await show({ others, both, names, problem });
  return answer === 'together' || answer === 'mine' ? together : null;
}

function show({ others, both, names, problem }) {
  const lang = document.documentElement.lang.startsWith('sv') ? 'sv' : 'en';
  const say = words[lang];
  const time = new Intl.DateTimeFormat(document.documentElement.lang || lang, { dateStyle: 'short', timeStyle: 'short' });
  const label = ({ alias, culture }) => (alias === null ? say.name : names.get(alias) || alias) + (culture ? ` (${culture})` : '');

  const dialog = element('dialog', { className: 'varumarke-conflict', lang });
  dialog.setAttribute('aria-labelledby', 'varumarke-conflict-title');
  dialog.append(
    element('h2', { id: 'varumarke-conflict-title', textContent: say.title }),
    element('p', { textContent: say.who(problem.changedBy?.name || say.someone, time.format(new Date(problem.changedAt))) }),
    list(say.theirs, [...others.values()].filter((part) => ![...both.values()].includes(part)).map(label)),
    list(say.both, [...both.values()].map(label)),
    buttons(dialog, say, both.size === 0),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue);
    }, { once: true });
  });
}

function buttons(dialog, say, apart) {
  const row = element('div', { className: 'varumarke-conflict-buttons' });
  const add = (label, act, isFirst = false) => {
    const button = element('button', { type: 'button', textContent: label, className: isFirst ? 'first' : '' });
    button.addEventListener('click', act);
    row.append(button);
  };
  add(say.keep, () => dialog.close('keep'));
  add(say.look, () => open(location.href, '_blank', 'noopener'));
  if (apart) add(say.together, () => dialog.close('together'), true);
  else add(say.mine, () => dialog.close('mine'), true);
  return row;
}

function list(title, items) {
  const part = element('section', { hidden: items.length === 0 });
  const rows = element('ul', {});
  rows.append(...items.map((item) => element('li', { textContent: item })));
  part.append(element('h3', { textContent: title }), rows);
  return part;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
