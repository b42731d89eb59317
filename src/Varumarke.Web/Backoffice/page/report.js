// A status report as it would be frozen if it were published now: its numbers filled in, and what is added to it.
const words = {
  sv: {
    live: 'Siffrorna är de som gäller nu. De fryses när rapporten publiceras.', broken: 'Hänvisningar som inte leder till någon siffra', lessons: 'Lärdomar', goals: 'Målen',
    goal: 'Mål', value: 'Senaste värdet', state: 'Hur det går', since: 'Ändrat sedan förra rapporten', fresh: 'nytt mål', done: 'Aktiviteter som blev klara', told: 'Vad som berättades, och vad som hördes', erratum: 'Rättelse',
  },
  en: {
    live: 'The figures are those that hold now. They are frozen when the report is published.', broken: 'References that lead to no figure', lessons: 'What we learnt', goals: 'The goals',
    goal: 'Goal', value: 'Newest value', state: 'How it goes', since: 'Changed since the report before', fresh: 'new goal', done: 'Activities that were done', told: 'What was told, and what was heard', erratum: 'Erratum',
  },
};

/** The parts of the page. */
export function report({ report: frozen, broken }, culture) {
  const text = words[culture.slice(0, 2)] ?? words.en;
  const parts = [make('p', text.live)];
  if (broken.length > 0) parts.push(...list(text.broken, broken));
  if (frozen.preamble) parts.push(make('p', frozen.preamble));
  if (frozen.erratum) parts.push(make('h2', text.erratum), make('p', frozen.erratum));
  // The server has left headings, paragraphs, lists and tables of it, without attributes.
  parts.push(...frozen.texts.map((one) => Object.assign(document.createElement('section'), { innerHTML: one.html })));
  if (frozen.lessons?.length) parts.push(...list(text.lessons, frozen.lessons));
  parts.push(make('h2', text.goals), table([text.goal, text.value, text.state], frozen.goals.map((goal) => [goal.title, goal.value === undefined || goal.value === null ? '–' : `${goal.value.toLocaleString(culture)} (${goal.year})`, goal.stateName])));
  if (frozen.changes?.length) parts.push(...list(text.since, frozen.changes.map((change) => `${change.title}: ${change.before ?? text.fresh} → ${change.after}`)));
  if (frozen.work?.done.length) parts.push(...list(text.done, frozen.work.done.map((one) => `${one.title} (${one.responsible}). ${one.outcome}`)));
  if (frozen.work?.communication.length) parts.push(...list(text.told, frozen.work.communication.map((one) => `${one.title}, ${one.day}. ${one.message} ${one.feedback}`)));
  return parts;
}

function list(heading, lines) {
  const items = document.createElement('ul');
  items.append(...lines.map((line) => make('li', line)));
  return [make('h2', heading), items];
}

function table(heads, rows) {
  const element = document.createElement('table');
  element.createTHead().insertRow().append(...heads.map((head) => Object.assign(make('th', head), { scope: 'col' })));
  const body = element.createTBody();
  for (const row of rows) body.insertRow().append(...row.map((cell) => make('td', cell)));
  return element;
}

function make(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}
