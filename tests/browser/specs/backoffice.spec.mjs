// Umbraco's own client in front of the Management API: signing in for the first time, and a text from the editor's hands to the
// reader's next request. One browser from the first test to the last, as one person would.
import AxeBuilder from '../axe.mjs';
import { expect, test } from '@playwright/test';
import { faultsOf } from '../looks.mjs';

const text = '/umbraco/section/content/workspace/document/edit/fbe8ec2e-7683-5897-9470-5cc8c1f260c1/sv-SE';
const delivered = '/umbraco/delivery/api/v2/content/item/fbe8ec2e-7683-5897-9470-5cc8c1f260c1';
const password = 'Klarälven-rinner-förbi';

test.describe.configure({ mode: 'serial' });

let page;
const foreign = [];
test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(process.env.SITE) && !/^(data|blob):/.test(request.url())) foreign.push(request.url());
  });
});
test.afterAll(() => page.context().close());

const faults = async () => (await new AxeBuilder(page).analyze()).map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`);

test('the sign-in page has no fault that axe knows, in either language and on a telephone', async ({ browser }) => {
  for (const [locale, title] of [['sv-SE', 'Logga in'], ['en-GB', 'Sign in']]) {
    const context = await browser.newContext({ locale, viewport: { width: 360, height: 740 } });
    const narrow = await context.newPage();
    await narrow.goto('/umbraco/login');
    await expect(narrow.getByRole('heading', { name: title })).toBeVisible();
    expect(await faultsOf(narrow, locale)).toEqual([]);
    await context.close();
  }
});

test('the printed password lets the first administrator in, who chooses another', async () => {
  await page.goto('/umbraco');
  await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
  await page.keyboard.type(process.env.ADMINISTRATOR);
  await page.keyboard.press('Tab');
  await page.keyboard.type('fel lösenord, men långt');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('stämmer inte');
  expect(await faults()).toEqual([]);

  await page.keyboard.type(process.env.FIRST_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Välj ett lösenord' })).toBeVisible();
  expect(await faults()).toEqual([]);
  await page.keyboard.type(password);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  await expect(page.locator('umb-tree-item, umb-document-tree-item').filter({ hasText: 'Hem' }).first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/umbraco/section/content');
});

test('a saved text is the editor\'s own, and a published one the next reader\'s', async ({ request }) => {
  const written = `Skriven i webbläsaren: å, ä, ö (${Date.now()}).`;
  await page.goto(text);
  const short = page.locator('umb-property').filter({ hasText: 'Högst 160 tecken' }).getByRole('textbox').first();
  await short.fill(written);

  await page.getByTestId('workspace-action:Umb.WorkspaceAction.Document.Save').click();
  await choose('Spara', 'PUT', '/document/fbe8ec2e-7683-5897-9470-5cc8c1f260c1');
  expect((await (await request.get(delivered)).json()).properties.short).not.toBe(written);

  await page.getByTestId('workspace-action:Umb.WorkspaceAction.Document.SaveAndPublish').click();
  await choose('Spara och publicera', 'PUT', '/publish');
  const answer = await (await request.get(delivered, { headers: { 'Accept-Language': 'sv-SE' } })).json();
  expect(answer.properties.short).toBe(written);

  await page.reload();
  await expect(short).toHaveValue(written);
});

test('nothing was asked of another machine', () => expect(foreign).toEqual([]));

// The dialogue that asks in which languages: all of them, as it is.
async function choose(action, method, path) {
  const answered = page.waitForResponse((response) => response.request().method() === method && response.url().includes(path) && !response.url().includes('validate'));
  await page.locator('umb-modal-container, uui-modal-container').getByRole('button', { name: action, exact: true }).click();
  expect((await answered).status()).toBe(200);
}
