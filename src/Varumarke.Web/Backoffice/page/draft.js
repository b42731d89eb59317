// Shows a draft as its readers would read it: name, texts and pictures in the order of its type. It asks the Management API with the
// editor's own session, so it shows what that editor may read and no more.
import { readable } from './readable.js';
import { report } from './report.js';

const api = '/umbraco/management/api/v1/';
const parameters = new URLSearchParams(location.search);
const key = location.pathname.split('/').pop();
const main = document.querySelector('main');
const swedish = document.documentElement.lang === 'sv';

async function ask(path) {
  const response = await fetch(api + path, { headers: { Authorization: 'Bearer [redacted]' } });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function show() {
  const draft = await ask(`document/${key}`);
  const type = await ask(`document-type/${draft.documentType.id}`);
  const culture = parameters.get('culture') ?? draft.variants[0].culture;
  const variant = draft.variants.find((one) => one.culture === culture) ?? draft.variants[0];
  const types = [type, ...(await Promise.all((type.compositions ?? []).map((one) => ask(`document-type/${one.documentType.id}`))))];
  const properties = types.flatMap((one) => one.properties).sort((a, b) => a.sortOrder - b.sortOrder);

  document.title = variant.name;
  document.documentElement.lang = variant.culture ?? document.documentElement.lang;
  languages(draft.variants, variant);
  main.append(element('h1', variant.name));
  if (type.alias === 'statusReport') {
    main.append(...report(await ask(`varumarke/reports/${key}/draft?culture=${encodeURIComponent(variant.culture)}`), variant.culture));
    return;
  }

  for (const property of properties) {
    const value = draft.values.find((one) => one.alias === property.alias && (one.culture === null || one.culture === variant.culture));
    const content = value ? await readable(value, ask) : null;
    if (!content) continue;
    const section = document.createElement('section');
    section.append(element('h2', property.name), content);
    main.append(section);
  }
}

function languages(variants, current) {
  const nav = document.querySelector('nav');
  for (const variant of variants.filter((one) => one.culture)) {
    const link = element('a', variant.culture);
    link.href = `?culture=${encodeURIComponent(variant.culture)}`;
    if (variant === current) link.setAttribute('aria-current', 'page');
    nav.append(link);
  }
}

function element(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}

show().catch((failure) => {
  const signIn = failure.message === '401';
  main.append(element('p', signIn
    ? (swedish ? 'Du är inte inloggad.' : 'You are not signed in.')
    : (swedish ? 'Utkastet finns inte, eller så får du inte läsa det.' : 'There is no such draft, or you may not read it.')));
  if (signIn) main.append(Object.assign(element('a', swedish ? 'Logga in' : 'Sign in'), { href: '/umbraco' }));
});
