// What is typed survives the tab that it was typed in; and who else has the document open is seen.
import { expect, test } from '@playwright/test';
import AxeBuilder from '../axe.mjs';
import { ask, createArticle, password, signIn } from '../session.mjs';

test.describe.configure({ mode: 'serial' });

const edit = (key) => `/umbraco/section/content/workspace/document/edit/${key}/sv-SE`;
const heading = (page) => page.getByTestId('property:heading').getByRole('textbox').first();
const question = (page) => page.locator('dialog.varumarke-conflict');
const kept = (page, key) => page.evaluate((part) => Object.keys(localStorage).filter((name) => name.startsWith('varumarke.typed.') && name.endsWith(part)).length, key);

let context;
let page;
test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signIn(page);
});
test.afterAll(() => context.close());

/** Types into the document in a tab of its own, and closes the tab without saving. */
async function typeAndClose(key, text) {
  const tab = await context.newPage();
  await tab.goto(edit(key));
  await heading(tab).fill(text);
  await expect.poll(() => kept(tab, key)).toBe(1);
  await tab.close();
}

test('what was typed in a tab that was closed is offered again, and saved once', async () => {
  const { key } = await createArticle(page, 'Stängd flik');
  await typeAndClose(key, 'Skrivet och inte sparat');

  await page.goto(edit(key));
  await expect(question(page)).toContainText('Du har text som inte är sparad');
  await expect(question(page)).toContainText('Rubrik (sv-SE)');
  expect(await new AxeBuilder(page).analyze('dialog')).toEqual([]);
  await question(page).getByRole('button', { name: 'Ta tillbaka texten' }).click();
  await expect(heading(page)).toHaveValue('Skrivet och inte sparat');

  const answered = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith(key));
  await page.getByTestId('workspace-action:Umb.WorkspaceAction.Document.Save').click();
  await page.locator('umb-modal-container, uui-modal-container').getByRole('button', { name: 'Spara', exact: true }).click();
  expect((await answered).status()).toBe(200);
  await expect.poll(() => kept(page, key)).toBe(0);
  const stored = (await ask(page, `document/${key}`)).body.values;
  expect(stored.find((value) => value.alias === 'heading' && value.culture === 'sv-SE').value).toBe('Skrivet och inte sparat');
});

test('what was typed can be put off, and thrown away', async () => {
  const { key } = await createArticle(page, 'Slängd text');
  await typeAndClose(key, 'Vill jag inte ha');

  await page.goto(edit(key));
  await question(page).getByRole('button', { name: 'Bestäm senare' }).click();
  await expect(heading(page)).toHaveValue('Slängd text');

  await page.reload();
  await question(page).getByRole('button', { name: 'Släng den' }).click();
  await expect(heading(page)).toHaveValue('Slängd text');
  await expect.poll(() => kept(page, key)).toBe(0);
});

test('what was typed when a session ended is offered again after signing in', async () => {
  const { key } = await createArticle(page, 'Avbruten session');
  await page.goto(edit(key));
  await heading(page).fill('Skrivet när sessionen tog slut');
  await expect.poll(() => kept(page, key)).toBe(1);
  await context.clearCookies();
  expect((await ask(page, `document/${key}`)).status).toBe(401);

  await page.goto(edit(key));
  await page.locator('input[name=username]').fill(process.env.ADMINISTRATOR);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await expect(question(page)).toContainText('Du har text som inte är sparad');
  await question(page).getByRole('button', { name: 'Ta tillbaka texten' }).click();
  await expect(heading(page)).toHaveValue('Skrivet när sessionen tog slut');
  await page.getByTestId('workspace-action:Umb.WorkspaceAction.Document.Save').click();
  await page.locator('umb-modal-container, uui-modal-container').getByRole('button', { name: 'Spara', exact: true }).click();
  await expect.poll(() => kept(page, key)).toBe(0);
});

test('two who have one document open see each other', async ({ browser }) => {
  const { key } = await createArticle(page, 'Två vid samma bord');
  const administrators = (await ask(page, 'user-group?take=100')).body.items.find((group) => group.alias === 'admin').id;
  const email = 'anna.berg@hagfors.example.se';
  const made = await ask(page, 'user', 'POST', { email, userName: email, name: 'Anna Berg', userGroupIds: [{ id: administrators }], kind: 'Default' });
  expect(made.status).toBe(201);
  const id = (await ask(page, `filter/user?filter=${encodeURIComponent('Anna Berg')}`)).body.items[0].id;
  expect((await ask(page, `user/${id}/change-password`, 'POST', { newPassword: password })).status).toBe(200);

  await page.goto(edit(key));
  await expect(heading(page)).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await signIn(other, email);
  await other.goto(edit(key));

  await expect(other.getByText(/Har också sidan öppen: /)).toBeVisible();
  await expect(page.getByText('Har också sidan öppen: Anna Berg')).toBeVisible();
  await other.goto('/umbraco/section/media');
  await expect(page.getByText('Har också sidan öppen: Anna Berg')).toHaveCount(0);
  await other.context().close();
});
