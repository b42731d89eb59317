// Every document type of the seed, opened, saved and published; two editors at one document; and languages that are not saved.
import { expect, test } from '@playwright/test';
import AxeBuilder from '../axe.mjs';
import { faultsOf } from '../looks.mjs';
import { ask, createArticle, signIn, toasts, watch } from '../session.mjs';

test.describe.configure({ mode: 'serial' });

const root = 'd7fd4a70-774c-5a8d-9e17-630a5e3a4585';
const edit = (key, language = 'sv-SE') => `/umbraco/section/content/workspace/document/edit/${key}/${language}`;
const save = (page) => page.getByTestId('workspace-action:Umb.WorkspaceAction.Document.Save');
const publish = (page) => page.getByTestId('workspace-action:Umb.WorkspaceAction.Document.SaveAndPublish');
const modal = (page) => page.locator('umb-modal-container, uui-modal-container');
const heading = (page) => page.getByTestId('property:heading').getByRole('textbox').first();

let context;
let page;
test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signIn(page);
});
test.afterAll(() => context.close());

/** One document of each type, found by walking the tree. */
async function oneOfEach() {
  const found = new Map();
  const open = [root];
  while (open.length > 0) {
    const { body } = await ask(page, `tree/document/children?parentId=${open.shift()}&take=100`);
    for (const item of body.items) {
      if (!found.has(item.documentType.id)) found.set(item.documentType.id, { key: item.id, name: item.variants[0].name });
      if (item.hasChildren) open.push(item.id);
    }
  }
  return [{ key: root, name: 'Hem' }, ...found.values()];
}

test('every type of document opens, is saved and published', async () => {
  test.setTimeout(1_200_000);
  const documents = await oneOfEach();
  expect(documents.length).toBeGreaterThan(12);
  for (const { key, name } of documents) {
    const faults = watch(page);
    await page.goto(edit(key));
    await expect(publish(page)).toBeVisible();
    await expect(page.locator('umb-property, umb-document-table-collection-view, umb-document-grid-collection-view').first()).toBeVisible();
    await publish(page).click();
    const answered = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/publish'));
    await modal(page).getByRole('button', { name: 'Spara och publicera', exact: true }).click();
    expect((await answered).status(), name).toBe(200);
    expect(faults, name).toEqual([]);
    expect(await toasts(page), name).toEqual([]);
    page.removeAllListeners('pageerror');
    page.removeAllListeners('response');
  }
});

test('publishing one language keeps what is typed in the other', async () => {
  const { key } = await createArticle(page, 'Två språk');
  await page.goto(`${edit(key)}_&_en-GB`);
  const [swedish, english] = [page.locator('umb-workspace-split-view').first(), page.locator('umb-workspace-split-view').nth(1)];
  await swedish.getByTestId('property:heading').getByRole('textbox').first().fill('Ny rubrik');
  await english.getByTestId('property:heading').getByRole('textbox').first().fill('Typed, and not saved');

  await publish(page).click();
  const choice = modal(page).locator('uui-menu-item').filter({ hasText: 'English' });
  await choice.click();
  // What is read of the published document once it is published: opening the page has asked for it too, and may be answered late.
  let isPublished = false;
  const reloaded = page.waitForResponse((response) => {
    isPublished ||= response.request().method() === 'PUT' && response.url().endsWith('/publish') && response.ok();
    return isPublished && response.url().endsWith('/published');
  });
  await modal(page).getByRole('button', { name: 'Spara och publicera', exact: true }).click();
  await reloaded;

  await expect(english.getByTestId('property:heading').getByRole('textbox').first()).toHaveValue('Typed, and not saved');
  const stored = (await ask(page, `document/${key}`)).body.values.filter((value) => value.alias === 'heading');
  expect(stored.map((value) => value.value).sort()).toEqual(['Ny rubrik', 'Två språk (en)']);
});

test('who saves over another\'s work is asked, and both are kept where they do not meet', async () => {
  const { key } = await createArticle(page, 'Två redaktörer');
  await page.goto(edit(key));
  await heading(page).fill('Min rubrik');
  const theirs = (await ask(page, `document/${key}`)).body;
  const values = theirs.values.map((value) => (value.alias === 'pageOwner' ? { ...value, value: 'Någon annan' } : value));
  const other = await context.newPage();
  await other.goto('/umbraco');
  await expect(other.locator('umb-tree-item, umb-document-tree-item').first()).toBeVisible();
  expect((await ask(other, `document/${key}`, 'PUT', { values, variants: theirs.variants, template: null })).status).toBe(200);
  await other.close();

  await save(page).click();
  await modal(page).getByRole('button', { name: 'Spara', exact: true }).click();

  const question = page.locator('dialog.varumarke-conflict');
  await expect(question).toContainText('Någon annan har sparat');
  expect(await new AxeBuilder(page).analyze('dialog')).toEqual([]);
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith(key) && response.status() === 200);
  await question.getByRole('button', { name: 'Spara båda' }).click();
  await answered;

  const stored = (await ask(page, `document/${key}`)).body.values;
  expect(stored.find((value) => value.alias === 'pageOwner').value).toBe('Någon annan');
  expect(stored.find((value) => value.alias === 'heading' && value.culture === 'sv-SE').value).toBe('Min rubrik');
});

test('a draft is shown as it reads, on a telephone too', async () => {
  const { key } = await createArticle(page, 'Ett utkast');
  const draft = await context.newPage();
  await draft.setViewportSize({ width: 360, height: 740 });
  const { body } = await ask(page, `document/${key}/preview-url?providerAlias=umbDocumentUrlProvider&culture=sv-SE`);
  await draft.goto(body.url);
  await expect(draft.getByRole('heading', { name: 'Ett utkast', level: 1 })).toBeVisible();
  await expect(draft.getByText('Kommunikation', { exact: true })).toBeVisible();
  expect(await faultsOf(draft, 'draft')).toEqual([]);
  await draft.getByRole('link', { name: 'en-GB' }).click();
  await expect(draft.getByRole('heading', { name: 'Ett utkast (en)', level: 1 })).toBeVisible();
  await draft.close();
});
