// The library by keyboard alone: every step is reached with Tab, in the order of the page, and what has the focus can be seen to have it.
import { expect, test } from '@playwright/test';

const mostSteps = 150;

const hasRing = () => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
  return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
};

// Tab for Tab to what is wanted, as somebody does who has no pointer.
async function reach(page, wanted) {
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(hasRing))) {
      throw new Error(`What has the focus does not show it: ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200))}`);
    }
    if (await wanted.evaluateAll((elements) => elements.includes(document.activeElement))) return;
  }
  throw new Error(`${wanted} is not reached by Tab.`);
}

async function press(page, wanted) {
  await reach(page, wanted);
  await page.keyboard.press('Enter');
}

test('by keyboard alone and without a script a picture is found, taken for print and its receipt asked', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto('/sv');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  await reach(page, page.getByRole('searchbox').first());
  await page.keyboard.type('vinterbilder');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?q=vinter/);
  await press(page, page.getByRole('heading', { level: 3 }).getByRole('link').first());
  await page.waitForURL(/\/bibliotek\//);
  await reach(page, page.getByRole('radio'));
  const print = page.getByRole('radio', { name: /Till tryck/ });
  for (let step = 0; step < 10 && !(await print.isChecked()); step++) await page.keyboard.press('ArrowDown');
  await expect(print).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Hämta' }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ja, du får använda den');
  const code = new URL(page.url()).pathname.split('/').pop();
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('link', { name: 'Hämta filen' }));
  expect((await download).suggestedFilename()).toMatch(/\.(jpg|png|webp)$/);

  await page.goto('/r?lang=sv');
  await reach(page, page.locator('input[name=code]'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ja, du får använda den');
  await context.close();
});

test('by keyboard alone and without a script pictures are put into the basket, and a draft is tried', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto('/sv/bibliotek?kind=image');
  for (const at of [0, 1]) {
    await reach(page, page.getByRole('checkbox').nth(at));
    await page.keyboard.press('Space');
  }
  await press(page, page.getByRole('button', { name: 'Lägg valda i korgen' }));
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('combobox') })).toHaveCount(2);
  const download = page.waitForEvent('download');
  await reach(page, page.getByRole('textbox', { name: /Vad ska/ }));
  await page.keyboard.type('Vandringskartan');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^varumarke-.*\.zip$/);

  await page.goto('/sv/prova');
  await reach(page, page.getByRole('textbox', { name: /text/i }).first());
  await page.keyboard.type('Vi genomför implementering av en strategisk plattform i syfte att åstadkomma förnyelse.');
  await press(page, page.locator('main').getByRole('button').last());
  await expect(page.getByText('LIX').first()).toBeVisible();
  await context.close();
});

test('by keyboard alone a picture is narrowed to, and a text copied', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('/sv/bibliotek');
  await press(page, page.getByRole('link', { name: /^Vinter/ }).first());
  await expect(page).toHaveURL(/season=winter/);
  await expect(page.getByRole('link', { name: /^Vinter/ }).first()).toHaveAttribute('aria-current', 'true');
  await page.goto('/sv/texter');
  const box = page.locator('.copy-box').first();
  await press(page, box.getByRole('button', { name: 'Kopiera' }));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await box.locator('p').first().innerText());
  await context.close();
});
