// What an editor takes back: the recycle bin, an older version, a day to publish on; and what somebody with fewer rights is offered.
import { expect, test } from '@playwright/test';
import { ask, createArticle, password, signIn, toasts } from '../session.mjs';

test.describe.configure({ mode: 'serial' });

const edit = (key) => `/umbraco/section/content/workspace/document/edit/${key}/sv-SE`;
const heading = (page) => page.getByTestId('property:heading').getByRole('textbox').first();
const modal = (page) => page.locator('umb-modal-container, uui-modal-container');
const answered = (page, method, end) => page.waitForResponse((response) => response.request().method() === method && response.url().endsWith(end));
const parentOf = async (key) => (await ask(page, `tree/document/ancestors?descendantId=${key}`)).body.at(-2)?.id;

/** An action of the document that stands open, from the menu in its head. */
async function act(on, action) {
  await on.getByTestId('workspace:action-menu-button').click();
  await on.getByTestId(`entity-action:${action}`).click();
}

let context;
let page;
test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signIn(page);
});
test.afterAll(() => context.close());

test('a page is put into the bin and comes back to where it was', async () => {
  const { key } = await createArticle(page, 'Slängd av misstag');
  const place = await parentOf(key);
  await page.goto(edit(key));
  await expect(heading(page)).toBeVisible();

  await act(page, 'Umb.EntityAction.Document.RecycleBin.Trash');
  const trashed = answered(page, 'PUT', `${key}/move-to-recycle-bin`);
  await expect(modal(page).getByRole('button', { name: 'Avbryt' })).toBeVisible();
  await modal(page).locator('#confirm').click();
  expect((await trashed).status()).toBe(200);
  expect((await ask(page, `document/${key}`)).body.isTrashed).toBe(true);

  await page.goto(edit(key));
  await act(page, 'Umb.EntityAction.Document.RecycleBin.Restore');
  await expect(modal(page)).toContainText('Återställ Slängd av misstag till Guider');
  const restored = answered(page, 'PUT', `${key}/restore`);
  await modal(page).getByRole('button', { name: 'Återställ', exact: true }).click();
  expect((await restored).status()).toBe(200);
  expect((await ask(page, `document/${key}`)).body.isTrashed).toBe(false);
  expect(await parentOf(key)).toBe(place);
  expect(await toasts(page)).toEqual([]);
});

test('an older version is taken back', async () => {
  const { key } = await createArticle(page, 'Så stod det först');
  // A version stays when it was published.
  expect((await ask(page, `document/${key}/publish`, 'PUT', { publishSchedules: [{ culture: 'sv-SE' }] })).status).toBe(200);
  const { body } = await ask(page, `document/${key}`);
  const values = body.values.map((value) => (value.alias === 'heading' && value.culture === 'sv-SE' ? { ...value, value: 'Så blev det sedan' } : value));
  expect((await ask(page, `document/${key}`, 'PUT', { values, variants: body.variants, template: null })).status).toBe(200);

  await page.goto(edit(key));
  await expect(heading(page)).toHaveValue('Så blev det sedan');
  await act(page, 'Umb.EntityAction.Document.Rollback');
  await modal(page).locator('.rollback-item').last().click();
  const back = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/rollback'));
  await modal(page).getByRole('button', { name: 'Ångra ändringar', exact: true }).click();
  expect((await back).status()).toBe(200);
  await expect(heading(page)).toHaveValue('Så stod det först');
});

test('a day to publish on is the editor\'s own time', async () => {
  const { key } = await createArticle(page, 'Ut på morgonen');
  await page.goto(edit(key));
  await expect(heading(page)).toBeVisible();
  await page.locator('umb-workspace-action-menu').last().click();
  await page.locator('umb-workspace-action-menu-item').filter({ hasText: 'Schema' }).click();
  const dialogue = page.locator('umb-document-schedule-modal');
  await dialogue.locator('.publish-date uui-form-layout-item').first().locator('#input').fill('2099-06-01T08:30');
  const planned = answered(page, 'PUT', `${key}/publish`);
  await dialogue.getByRole('button', { name: 'Schemaläggning' }).click();
  expect((await planned).status()).toBe(200);
  const { variants } = (await ask(page, `document/${key}`)).body;
  const swedish = variants.find((variant) => variant.culture === 'sv-SE');
  expect(new Date(swedish.scheduledPublishDate)).toEqual(await page.evaluate(() => new Date('2099-06-01T08:30').toISOString()).then((sent) => new Date(sent)));
  expect(swedish.state).not.toBe('Published');
});

test('who may only write is offered nothing else, and sees the own part of the tree', async ({ browser }) => {
  const { key } = await createArticle(page, 'Skribentens sida');
  const email = 'skribent@hagfors.example.se';
  const made = await ask(page, 'user-group', 'POST', {
    name: 'Bara skriva', alias: 'writesOnly', icon: 'icon-users', sections: ['Umb.Section.Content'], languages: [], hasAccessToAllLanguages: true,
    documentStartNode: { id: key }, documentRootAccess: false, mediaRootAccess: false, permissions: [],
    fallbackPermissions: ['Umb.Document.Read', 'Umb.Document.Update', 'Umb.Document.PropertyValue.Read', 'Umb.Document.PropertyValue.Write'],
  });
  expect(made.status).toBe(201);
  const group = (await ask(page, 'user-group?take=100')).body.items.find((one) => one.alias === 'writesOnly').id;
  expect((await ask(page, 'user', 'POST', { email, userName: email, name: 'Sara Skribent', userGroupIds: [{ id: group }], kind: 'Default' })).status).toBe(201);
  const id = (await ask(page, `filter/user?filter=${encodeURIComponent('Sara Skribent')}`)).body.items[0].id;
  expect((await ask(page, `user/${id}/change-password`, 'POST', { newPassword: password })).status).toBe(200);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, email);
  await expect(other.getByRole('tab', { name: 'Media' })).toHaveCount(0);
  await other.goto(edit(key));
  await expect(heading(other)).toBeEditable();
  await expect(other.getByTestId('workspace-action:Umb.WorkspaceAction.Document.Save')).toBeVisible();
  await expect(other.getByTestId('workspace-action:Umb.WorkspaceAction.Document.SaveAndPublish')).toHaveJSProperty('disabled', true);
  const place = await parentOf(key);
  await other.goto(edit(place));
  await expect(other.locator('umb-route-forbidden')).toBeVisible();
  await other.context().close();
});
