// Collections: put together in Umbraco's own client, shown on the portal, shared by a link with a password; no page of it has a fault that
// axe knows, narrow and wide, light and dark.
import AxeBuilder from '../axe.mjs';
import { expect, test } from '@playwright/test';
import { faultsOf } from '../looks.mjs';
import { ask, signIn } from '../session.mjs';

const pictures = ['62032cf6-0b87-5dd9-a726-38b2c9289289', '8e6de157-7f5f-5e8d-8a5c-73df1825bf10'];
const shots = process.env.SCREENSHOTS;
const name = 'Höst i Hagfors';
const word = 'älgen-går-här';

test.describe.configure({ mode: 'serial' });

let page;
let shared;
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await signIn(page);
});
test.afterAll(() => page.context().close());

test('a collection is put together and shared from its dashboard', async () => {
  const texts = { name: { sv: name, en: 'Autumn in Hagfors' }, description: { sv: 'Till årets höstnummer.', en: 'For the autumn issue.' } };
  expect((await ask(page, 'varumarke/collections', 'POST', { ...texts, assets: pictures.map((id) => ({ id })), isPublic: false })).status).toBe(201);
  await page.goto('/umbraco/section/media/dashboard/collections');
  await page.getByRole('button', { name }).click();
  const dashboard = page.locator('varumarke-collections-dashboard');
  await dashboard.getByRole('checkbox', { name: 'Visa för alla' }).check();
  await dashboard.getByRole('button', { name: 'Spara' }).click();
  await expect(dashboard.getByText('visas för alla', { exact: false }).first()).toBeVisible();
  await dashboard.getByLabel('Sista dag').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await dashboard.getByLabel('Lösenord').fill(word);
  await dashboard.getByLabel('Anteckning').fill('Tidningen');
  await dashboard.getByRole('button', { name: 'Skapa länk' }).click();
  shared = new URL(await dashboard.locator('code').innerText()).pathname;
  await expect(dashboard.getByText('med lösenord')).toBeVisible();
  const faults = (await new AxeBuilder(page).analyze('varumarke-collections-dashboard')).map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`);
  if (shots) await page.screenshot({ path: `${shots}/collections-dashboard.png`, fullPage: true });
  expect(faults).toEqual([]);
});

for (const width of [360, 1440]) {
  test(`its pages have no fault that axe knows, light, dark or with text twice as large: ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const reader = await context.newPage();
    const faults = [];
    const look = async (what) => faults.push(...await faultsOf(reader, what, async (as) => {
      if (shots) await reader.screenshot({ path: `${shots}/collections-${width}-${as}-${what}.png`, fullPage: true });
    }));
    await reader.goto('/sv/bibliotek/samlingar');
    await look('list');
    await reader.getByRole('link', { name }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);
    await look('collection');
    await reader.goto('/s/finns-inte?lang=en');
    await look('no-link');
    await reader.goto(`${shared}?lang=sv`);
    await look('password');
    await reader.getByLabel('Lösenord').fill('fel lösenord');
    await reader.keyboard.press('Enter');
    await expect(reader.getByRole('alert')).toBeVisible();
    await look('wrong');
    await reader.getByLabel('Lösenord').fill(word);
    await reader.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name);
    await look('shared');
    expect(faults).toEqual([]);
    await context.close();
  });
}

test('a shared collection is fetched as one zip, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(`${shared}?lang=sv`);
  await reader.getByLabel('Lösenord').fill(word);
  await reader.getByRole('button', { name: 'Visa samlingen' }).click();
  await reader.getByLabel('Samma storlek på alla').selectOption('original');
  await reader.getByRole('button', { name: 'Välj' }).click();
  await reader.getByRole('button', { name: 'Hämta allt' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Kvitton');
  await expect(reader.getByText('Får användas', { exact: false }).first()).toBeVisible();
  await context.close();
});
