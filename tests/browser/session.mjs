// What specs have in common: signing in, asking the API as the page does, and noticing what goes wrong.
import { expect } from '@playwright/test';

export const password = 'Klarälven-rinner-förbi';
export const api = '/umbraco/management/api/v1/';

/** Signs the administrator in, with the password that the first spec has chosen. */
export async function signIn(page) {
  await page.goto('/umbraco');
  await page.getByRole('textbox').first().fill(process.env.ADMINISTRATOR);
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
