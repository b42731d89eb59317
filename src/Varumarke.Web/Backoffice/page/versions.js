// Tells the server which version of a document somebody edits. The client does not: it would save over whatever others have written
// since. The version is the one that was read when the document was opened, not the newest that any part of the page has asked for.
import { askAboutConflict } from './conflict.js';

const document_ = /^\/umbraco\/management\/api\/v1\/document\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const api = '/umbraco/management/api/';

/** By key of the document: the mark of the version, what it says, and how many of our own writes it has seen. */
const read = new Map();
let writes = 0;

export function guardDocuments({ onFirstDocument }) {
  const send = window.fetch.bind(window);
  let first = true;

  window.fetch = async (asked, how) => {
    const url = new URL(asked instanceof Request ? asked.url : asked, location.href);
    const [input, init] = url.origin === location.origin && url.pathname.startsWith(api) ? [inOwnLanguage(new Request(asked, how))] : [asked, how];
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase();
    const key = url.origin === location.origin ? document_.exec(url.pathname)?.[1].toLowerCase() : undefined;
    if (key && method === 'GET') {
      if (first) {
        first = false;
        await onFirstDocument();
      }
      return remember(key, await send(input, init));
    }

    if (key && method === 'PUT') return save(send, key, new Request(input, init));

    const response = await send(input, init);
    if (method !== 'GET' && response.ok && url.pathname.startsWith(api) && !url.pathname.endsWith('/validate')) writes += 1;
    return response;
  };

  // A document that is left is read anew when it is opened again.
  for (const name of ['pushState', 'replaceState']) {
    const change = history[name].bind(history);
    history[name] = (...args) => {
      change(...args);
      forgetClosed();
    };
  }
  addEventListener('popstate', forgetClosed);
}

/** The server writes to people in the language that is asked for: the editor's own, whatever the browser's is. */
function inOwnLanguage(request) {
  if (document.documentElement.lang) request.headers.set('Accept-Language', document.documentElement.lang);
  return request;
}

async function remember(key, response) {
  const mark = response.headers.get('ETag');
  const known = read.get(key);
  if (response.ok && mark && (!known || known.writes < writes)) {
    read.set(key, { mark, document: await response.clone().json(), writes });
  }
  return response;
}

async function save(send, key, request) {
  const known = read.get(key);
  if (!known) return send(request);

  const text = await request.clone().text();
  const attempt = (mark, body) => {
    const headers = new Headers(request.headers);
    headers.set('If-Match', mark);
    return send(new Request(request.url, { method: 'PUT', headers, body, credentials: request.credentials }));
  };

  let response = await attempt(known.mark, text);
  while (response.status === 409) {
    const problem = await response.clone().json().catch(() => ({}));
    if (!problem.currentVersion) return response;
    const headers = new Headers(request.headers);
    headers.delete('Content-Type');
    const newer = await send(new Request(request.url, { headers, credentials: request.credentials }));
    if (!newer.ok) return response;
    const answer = await askAboutConflict({ base: known.document, theirs: await newer.json(), mine: JSON.parse(text), problem });
    if (!answer) return response;
    response = await attempt(newer.headers.get('ETag'), JSON.stringify(answer));
  }

  if (response.ok) {
    writes += 1;
    read.set(key, { ...known, mark: response.headers.get('ETag') ?? known.mark, writes: writes - 1 });
  }
  return response;
}

function forgetClosed() {
  const path = location.pathname.toLowerCase();
  for (const key of read.keys()) {
    if (!path.includes(key)) read.delete(key);
  }
}
