import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbId } from '@umbraco-cms/backoffice/id';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

const root = '/umbraco/management/api/v1';
const security = [{ scheme: 'bearer', type: 'http' }];

/** Reads; a failure is shown by the client as it shows its own. */
export const read = (host, path) => tryExecute(host, umbHttpClient.get({ security, url: `${root}/${path}` }));

/** Decides something. */
export const decide = (host, path, body) => tryExecute(
  host,
  umbHttpClient.put({ security, url: `${root}/${path}`, body, headers: { 'Content-Type': 'application/json' } }),
);

/** Adds something, and reads what it became; a failure is shown by the client as it shows its own. */
export const add = (host, path, body) => tryExecute(
  host,
  umbHttpClient.post({ security, url: `${root}/${path}`, body, headers: { 'Content-Type': 'application/json' } }),
);

/** Makes something, and reads what is answered. */
export const send = (host, path, body) => tryExecute(
  host,
  umbHttpClient.post({ security, url: `${root}/${path}`, body, headers: { 'Content-Type': 'application/json' } }),
  { disableNotifications: true },
);

/** Sends a file as a form, whose boundary the browser writes. What is wrong with it is told where it was chosen, not in a message that goes away. */
export const sendFile = (host, path, file) => {
  const body = new FormData();
  body.append('Id', UmbId.new());
  body.append('File', file, file.name);
  return tryExecute(
    host,
    umbHttpClient.post({ security, url: `${root}/${path}`, body, bodySerializer: (form) => form, headers: { 'Content-Type': null } }),
    { disableNotifications: true },
  );
};

/** Fetches a file. */
export const load = (host, path) => tryExecute(host, umbHttpClient.get({ security, url: `${root}/${path}`, parseAs: 'blob' }));

/** Says something that needs no answer but the newest; a failure is not shown, since it is said again. */
export const tell = (host, path) => tryExecute(host, umbHttpClient.put({ security, url: `${root}/${path}` }), { disableNotifications: true });

/** Says that something is over. */
export const leave = (host, path) => tryExecute(host, umbHttpClient.delete({ security, url: `${root}/${path}` }), { disableNotifications: true });

/** Says that something is over, from a page that is going away: what it says goes on without it. The session is in a cookie; the header says that it is meant. */
export const leaveAtOnce = (path) => {
  fetch(`${root}/${path}`, { method: 'DELETE', keepalive: true, headers: { Authorization: 'Bearer [redacted]' } }).catch(() => {});
};

export const mediaPage = (id) => `section/media/workspace/media/edit/${id}`;

export const documentPage = (id) => `section/content/workspace/document/edit/${id}`;
