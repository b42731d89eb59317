// Pictures in Umbraco's own client: dropped into a folder without a form, kept in until somebody approves them, withdrawn in our own
// view.
import AxeBuilder from '../axe.mjs';
import { expect, test } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { signIn } from '../session.mjs';

const folder = '/umbraco/section/media/workspace/media/edit/a8400db4-3da8-51a9-9878-3d369b7ea201';
const rights = '/umbraco/section/media/workspace/media/edit/9607bfeb-7b4e-5d00-a71b-732da7d20b3f/invariant/view/rights';
const delivered = '/umbraco/delivery/api/v2/media/item/9607bfeb-7b4e-5d00-a71b-732da7d20b3f';
const seed = (path) => fileURLToPath(new URL(`../../../media-seed/${path}`, import.meta.url));

test.describe.configure({ mode: 'serial' });

let page;
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await signIn(page);
});
test.afterAll(() => page.context().close());

const faults = async (part) => (await new AxeBuilder(page).analyze(part)).map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`);
const card = (name) => page.locator('uui-card-media').filter({ hasText: name }).first();

test('files that are dropped into a folder come in without a question, and are marked until they are approved', async () => {
  await page.goto(folder);
  await expect(card('Dimma')).toBeVisible();
  await page.locator('umb-dropzone-media input[type=file]').first().setInputFiles([seed('pictures/vinterskog.jpg'), seed('logos/symbol.svg')]);
  await expect(card('vinterskog.jpg').getByText('Inte godkänd')).toBeVisible({ timeout: 30_000 });
  await expect(card('symbol.svg').getByText('Inte godkänd')).toBeVisible({ timeout: 30_000 });
  await expect(card('vinterskog.jpg').locator('img')).toHaveJSProperty('complete', true);
});

test('what is no picture is refused in words', async () => {
  await page.locator('umb-dropzone-media input[type=file]').first().setInputFiles([{ name: 'falsk.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') }]);
  await expect(page.locator('uui-toast-notification').getByText('program, skript och webbsidor tas inte emot')).toBeVisible();
});

test('a picture is withdrawn in our own view, and approved again', async ({ request }) => {
  await page.goto(rights);
  await expect(page.getByText('Får lämnas ut', { exact: true })).toBeVisible();
  expect(await faults('varumarke-rights-view')).toEqual([]);
  await decide('Dra in', 1);
  await expect(page.getByText('Indragen', { exact: true })).toBeVisible();
  expect((await request.get(delivered)).status()).toBe(410);
  await decide('Godkänn', 0);
  await expect(page.getByText('Får lämnas ut', { exact: true })).toBeVisible();
  expect((await request.get(delivered)).status()).toBe(200);
});

test('the first dashboard names what waits', async () => {
  await page.goto('/umbraco/section/content/dashboard/overview');
  await expect(page.getByText('Väntar på att godkännas')).toBeVisible();
  expect(await faults('varumarke-overview-dashboard')).toEqual([]);
});

// The first button opens what belongs to the decision, where there is something to say; the dialogue asks once more.
async function decide(action, more) {
  const view = page.locator('varumarke-rights-view');
  await view.getByRole('button', { name: action }).first().click();
  if (more > 0) await view.getByRole('button', { name: action }).last().click();
  await page.locator('umb-confirm-modal').getByRole('button', { name: action }).click();
}
