// The brand library's pages in a real browser: what people do there, and that no page has a fault that axe knows, narrow and wide,
// light and dark.
import AxeBuilder from '../axe.mjs';
import { expect, test } from '@playwright/test';
import { faultsOf } from '../looks.mjs';

const river = '62032cf60b875dd9a72638b2c9289289';
const pages = [
  '/sv', '/en', '/sv/bibliotek', '/en/library?season=winter', `/sv/bibliotek/${river}`, '/sv/guide', '/en/guide', '/sv/texter', '/sv/sok?q=klar%C3%A4lven',
  '/sv/sok?q=finnsintealls', '/sv/varumarket', '/sv/tillganglighet', '/sv/integritet', '/en/privacy', '/sv/prova', '/en/may-i', '/sv/finns-inte', '/sv/korg', '/r?lang=sv', '/sv/bevaka', '/en/follow?q=river&season=autumn', '/sv/bevaka?sent', '/r?lang=en&code=x', `/en/basket?v=${river}.web&v=${river}.original`,
  '/sv/uppfoljning', '/en/follow-up?asOf=2019-05-01', '/en/follow-up/edition/2020', '/sv/uppfoljning/andringar', '/en/follow-up/work', '/sv/uppfoljning?asOf=x',
  '/sv/uppfoljning/bidrag', '/sv/uppfoljning/bidrag/nytt', '/en/follow-up/contributions/new', '/b?code=x&lang=sv', '/u', '/u/x?lang=en', '/j/x', '/sv/uppfoljning/bidrag/41b7abcde4515a7c83cf52cc9624494b',
  '/sv/strategin/hojd-kompetens-pa-alla-nivaer/biblioteket-nar-fler', '/sv/strategin/battre-kommunikationer/ny-tagtrafik',
  '/sv/uppfoljning/karta', '/en/follow-up/map?node=goal/b86f7322-f165-53a9-8540-08e8d4ceb288', '/sv/uppfoljning/karta?node=x', '/sv/uppfoljning/rapport/334d55f95e865e409f54c10baf068177/1',
];
const shots = process.env.SCREENSHOTS;

for (const width of [360, 1440]) {
  test(`no page has a fault that axe knows, light, dark or with text twice as large: ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 } });
    const page = await context.newPage();
    const faults = [];
    for (const path of pages) {
      await page.goto(path);
      faults.push(...await faultsOf(page, path, async (look) => {
        if (shots) await page.screenshot({ path: `${shots}/${width}-${look}-${path.replace(/[^a-z0-9]+/gi, '_')}.png`, fullPage: false });
      }));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
}

test('a winter picture is found and taken for print, and its receipt says yes, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto('/sv');
  await page.getByRole('searchbox').fill('vinterskog');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await page.getByRole('radio', { name: /Till tryck/ }).check();
  await page.getByRole('button', { name: 'Hämta' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ja, du får använda den');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta filen' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.(jpg|png|webp)$/);
  await context.close();
});

test('pictures are chosen in the grid and fetched as one zip, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sv/bibliotek?kind=image');
  for (const at of [0, 2]) await page.getByRole('checkbox').nth(at).check();
  await page.getByRole('button', { name: 'Lägg valda i korgen' }).click();
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('combobox') })).toHaveCount(2);
  const sizes = page.getByRole('listitem').getByRole('combobox');
  await sizes.first().selectOption('original');
  await page.getByRole('button', { name: 'Ta bort' }).nth(1).click();
  await expect(sizes).toHaveCount(1);
  await expect(sizes).toHaveValue('original');
  const download = page.waitForEvent('download');
  await page.getByRole('textbox', { name: /Vad ska/ }).fill('Årsboken');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^varumarke-.*\.zip$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kvitton');
  const scripted = await browser.newPage();
  await scripted.goto(page.url().replace('&hamta=1', ''));
  await expect(scripted.getByRole('link', { name: 'Hämta zip-filen' })).toBeVisible();
  expect(await new AxeBuilder(scripted).analyze()).toEqual([]);
  await scripted.close();
  await page.getByRole('link', { name: /^Kvitto/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ja, du får använda den');
  await context.close();
});

test('a picture is looked at larger by keyboard, and the arrows lead to the page\'s others', async ({ browser }) => {
  for (const [path, look, next] of [['/sv/bibliotek?kind=image', /^Visa större/, 'Nästa bild'], [`/en/library/${river}`, /^Look larger/, 'Next picture']]) {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(path);
    const opener = page.getByRole('button', { name: look }).nth(1);
    await opener.focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog');
    await expect(box).toBeVisible();
    await expect(opener).toHaveAccessibleName(new RegExp(await box.getByRole('heading').innerText()));
    await expect(box.getByRole('img')).toHaveJSProperty('complete', true);
    expect(await new AxeBuilder(page).analyze()).toEqual([]);
    const second = await box.getByRole('heading').innerText();
    await page.keyboard.press('ArrowRight');
    const third = await box.getByRole('heading').innerText();
    expect(third).not.toBe(second);
    await page.keyboard.press('ArrowLeft');
    await expect(box.getByRole('heading')).toHaveText(second);
    await box.getByRole('button', { name: next }).click();
    await expect(box.getByRole('heading')).toHaveText(third);
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    const title = await box.getByRole('heading').innerText();
    await box.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await context.close();
  }
});
