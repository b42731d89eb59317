// How often assets are used, as communicators see it: tables by month, nothing under five told, and all of it as a file; no fault that
// axe knows, narrow and wide.
import AxeBuilder from '../axe.mjs';
import { expect, test } from '@playwright/test';
import { signIn } from '../session.mjs';

const shots = process.env.SCREENSHOTS;
const river = '62032cf6-0b87-5dd9-a726-38b2c9289289';
const now = new Date();
const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
const items = [
  { month, use: 'viewed', id: river, name: 'Klarälven i höstfärger', count: '1204' },
  { month: `${now.getFullYear() - 1}-12`, use: 'viewed', id: river, name: 'Klarälven i höstfärger', count: '310' },
  { month, use: 'taken', id: river, name: 'Klarälven i höstfärger', count: '<5' },
  { month, use: 'answered', id: null, name: 'receipt-yes', count: '41' },
  { month, use: 'nothing', id: null, name: 'zebraspindel <b>', count: '17' },
];

let page;
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await signIn(page);
});
test.afterAll(() => page.context().close());

for (const width of [360, 1440]) {
  test(`usage is shown by month and fetched as a table: ${width} px`, async () => {
    await page.setViewportSize({ width, height: 900 });
    // What is counted is stored once a minute; the server's own figures are tested without a browser.
    await page.route('**/varumarke/usage?*', (route) => route.fulfill({ json: { total: items.length, items } }));
    await page.goto('/umbraco/section/media/dashboard/usage');
    const dashboard = page.locator('varumarke-usage-dashboard');
    const viewed = dashboard.getByRole('region', { name: 'Visade', exact: true });
    await expect(viewed.getByRole('row', { name: /Klarälven i höstfärger/ })).toContainText('1204');
    await expect(viewed.getByRole('columnheader')).toHaveCount(3);
    await expect(dashboard.getByRole('region', { name: 'Hämtade' })).toContainText('<5');
    await expect(dashboard.getByRole('region', { name: '”Får jag använda det här?”' }).getByRole('row', { name: /Kvitto: ja/ })).toContainText('41');
    await expect(dashboard.getByRole('region', { name: 'Sökningar utan träff' })).toContainText('zebraspindel <b>');
    await expect(dashboard.getByText('Inget under de här månaderna.')).toHaveCount(1);
    const asked = page.waitForRequest((request) => request.url().includes('from=202401&to=202403'));
    await dashboard.getByLabel('Från och med').fill('2024-01');
    await dashboard.getByLabel('Till och med').fill('2024-03');
    await dashboard.getByRole('button', { name: 'Visa', exact: true }).click();
    await asked;
    const fetched = page.waitForEvent('download');
    await dashboard.getByRole('button', { name: 'Hämta allt som tabell (CSV)' }).click();
    expect((await fetched).suggestedFilename()).toBe('anvandning-2024-01-2024-03.csv');
    const faults = (await new AxeBuilder(page).analyze('varumarke-usage-dashboard')).map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`);
    if (shots) await page.screenshot({ path: `${shots}/usage-dashboard-${width}.png`, fullPage: true });
    expect(faults).toEqual([]);
  });
}
