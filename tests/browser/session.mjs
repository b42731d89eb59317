// What specs have in common: signing in, asking the API as the page does, and noticing what goes wrong.
import { expect } from '@playwright/test';

export const password = 'Klarälven-rinner-förbi';
export const api = '/umbraco/management/api/v1/';

/** Signs the administrator in, or somebody else, with the password that the first spec has chosen. */
export async function signIn(page, userName = process.env.ADMINISTRATOR) {
  await page.goto('/umbraco');
  await page.getByRole('textbox').first().fill(userName);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.locator('umb-tree-item, umb-document-tree-item').filter({ hasText: 'Hem' }).first()).toBeVisible();
}

/** What the API answers the page's own user. */
export function ask(page, path, method = 'GET', body = undefined) {
  return page.evaluate(async ([url, verb, sent]) => {
    const response = await fetch(url, {
      method: verb,
      headers: { Authorization: 'Bearer [redacted]', ...(sent ? { 'Content-Type': 'application/json' } : {}) },
      body: sent ? JSON.stringify(sent) : undefined,
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }, [api + path, method, body]);
}

/** Collects errors of scripts, and refusals of what the content section asks. */
export function watch(page) {
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    if (response.status() >= 400 && /\/api\/v1(\.1)?\/(document|tree\/document|item\/document|recycle-bin\/document|collection\/document)/.test(path)) {
      faults.push(`${response.status()} ${response.request().method()} ${path}`);
    }
  });
  return faults;
}

/** The messages of errors that are shown. */
export const toasts = (page) => page.locator('uui-toast-notification[color=danger], uui-toast-notification[color=warning]').allInnerTexts();

/** A page in two languages, saved and not published. */
export async function createArticle(page, name) {
  const key = crypto.randomUUID();
  const value = (alias, culture, text) => ({ alias, culture, segment: null, value: text });
  const { status } = await ask(page, 'document', 'POST', {
    id: key,
    documentType: { id: '55c2c043-b58c-5a53-aecc-462d7aed50e0' },
    parent: { id: 'bb409f51-9df2-5924-864f-1da865c6c1c8' },
    template: null,
    variants: [{ culture: 'sv-SE', segment: null, name }, { culture: 'en-GB', segment: null, name: `${name} (en)` }],
    values: [value('heading', 'sv-SE', name), value('heading', 'en-GB', `${name} (en)`), value('pageOwner', null, 'Kommunikation')],
  });
  expect(status).toBe(201);
  return { key };
}
