// Settings and Translation in Umbraco's own client: a new data type in a new document type, a word in two languages, a language and
// a webhook. After backoffice.spec.mjs, in which the administrator has chosen the password.
import { expect, test } from '@playwright/test';

const password = process.env.CHOSEN_PASSWORD ?? 'Klarälven-rinner-förbi';
const settings = '/umbraco/section/settings/workspace';

test.describe.configure({ mode: 'serial' });

let page;
let dataType;
const faults = [];
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url().includes('/management/api/') && !response.url().includes('document-blueprint')) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto('/umbraco');
  await page.locator('input[name=username]').fill(process.env.ADMINISTRATOR);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('section-links')).toBeVisible();
  faults.length = 0;
});
test.afterAll(() => page.context().close());
test.afterEach(async () => {
  await expect(page.locator('uui-toast-notification[color=danger]')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('installed packages are listed in Swedish, and nothing is built or fetched', async () => {
  await page.goto('/umbraco/section/packages');
  await expect(page.getByRole('heading', { name: 'Installerade paket' })).toBeVisible();
  await expect(page.getByText('Varumärke', { exact: true }).first()).toBeVisible();
  await expect(page.locator('umb-section-main-views uui-tab')).toHaveCount(0);
});

test('the package of somebody else, in the folder App_Plugins, is listed and shows its dashboard', async () => {
  await expect(page.getByText('Hälsning', { exact: true }).first()).toBeVisible();
  await page.goto('/umbraco/section/content/dashboard/halsning');
  await expect(page.getByText('Hej från ett tillägg')).toBeVisible();
});

test('a data type is made', async () => {
  await page.goto(`${settings}/data-type/create/parent/data-type-root/null`);
  await page.locator('umb-data-type-workspace-editor #nameInput #input').fill('Rubrik för prov');
  await page.locator('umb-data-type-details-workspace-property-editor-picker uui-button').first().click();
  await page.locator('#filter #input').fill('TextBox');
  await page.locator('umb-property-editor-ui-picker-modal').getByRole('button').filter({ hasText: /Text/ }).first().click();
  dataType = (await save('POST', '/data-type')).headers()['umb-generated-resource'];
  expect(dataType).toBeTruthy();
});

test('what was saved of a data type stands there, though no news of it has come', async () => {
  // As slow as it can be: the hub is connected, and says nothing.
  await page.routeWebSocket(/eventhub/i, (client) => {
    const server = client.connectToServer();
    server.onMessage((message) => `${message}`.includes('"type":1') || client.send(message));
  });
  await page.goto(`${settings}/data-type/edit/${dataType}`);
  const name = page.locator('umb-data-type-workspace-editor #nameInput #input');
  await expect(name).toHaveValue(/^Rubrik för prov/);
  for (const written of ['Rubrik för prov, ny', 'Rubrik för prov']) {
    await name.fill(written);
    const readAnew = page.waitForResponse((response) => response.request().method() === 'GET' && response.url().endsWith(`/data-type/${dataType}`));
    await save('PUT', `/data-type/${dataType}`, 200);
    await readAnew;
    await expect(name).toHaveValue(written);
  }

  await page.unrouteAll();
});

test('a document type is designed with it', async () => {
  await page.goto(`${settings}/document-type/create/parent/document-type-root/null/document-type`);
  await page.locator('umb-input-with-alias').getByRole('textbox').first().fill('Prov av formgivaren');
  await page.locator('umb-content-type-design-editor-tab #btn-add').last().click();
  await page.locator('umb-content-type-design-editor-properties #btn-add').first().click();
  const property = page.locator('umb-property-type-workspace-editor');
  await property.getByTestId('input:entity-name').locator('#input').first().fill('Rubrik');
  await property.locator('umb-data-type-flow-input uui-button').first().click();
  await page.locator('[type=search] #input').fill('Rubrik för prov');
  await page.getByText('Rubrik för prov', { exact: true }).last().click();
  await property.locator('uui-button[color=positive]').last().click();
  await expect(page.locator('umb-content-type-design-editor-property')).toHaveCount(1);

  const made = await save('POST', '/document-type');
  const sent = made.request().postDataJSON();
  expect([sent.name, sent.properties[0].alias]).toEqual(['Prov av formgivaren', 'rubrik']);
});

test('a word is added in two languages', async () => {
  await page.goto('/umbraco/section/translation/workspace/dictionary/create/parent/dictionary-root/null');
  await page.locator('umb-workspace-header-name-editable').locator('input').fill('Prov av ordlistan');
  await page.locator('umb-workspace-view-dictionary-editor').getByRole('textbox').nth(0).fill('Ett ord');
  await page.locator('umb-workspace-view-dictionary-editor').getByRole('textbox').nth(1).fill('A word');
  const made = await save('POST', '/dictionary');
  expect(made.request().postDataJSON().translations.map((one) => one.translation).sort()).toEqual(['A word', 'Ett ord']);
  await expect(page.locator('umb-tree[alias="Umb.Tree.Dictionary"]').getByText('Prov av ordlistan')).toBeVisible();
});

test('a language is added', async () => {
  await page.goto(`${settings}/language/create`);
  await page.locator('umb-input-culture-select #expand-symbol-wrapper').click();
  await page.locator('umb-input-culture-select').getByText('Northern Sami (Sweden)', { exact: true }).click();
  expect((await save('POST', '/language')).headers()['umb-generated-resource']).toBe('se-SE');
});

test('a webhook is made', async () => {
  await page.goto(`${settings}/webhook/create`);
  await page.locator('#name #input').fill('Prov av webhook');
  await page.locator('umb-webhook-details-workspace-view umb-property-layout').nth(0).locator('#input').fill('https://mottagare.example.se/in');
  await page.locator('umb-input-webhook-events uui-button').first().click();
  await page.getByText('Content Published', { exact: true }).click();
  await page.locator('umb-webhook-events-modal uui-button[color=positive]').click();
  const made = await save('POST', '/webhook');
  expect(made.request().postDataJSON().events).toEqual(['Umbraco.ContentPublish']);
});

/** What answers the save that the workspace's own button makes. */
async function save(method, path, status = 201) {
  const answered = page.waitForResponse((response) => response.request().method() === method && response.url().endsWith(`/management/api/v1${path}`));
  await page.locator('[data-mark^="workspace-action:"][data-mark$=".Save"]').first().click();
  const answer = await answered;
  expect(answer.status()).toBe(status);
  return answer;
}
