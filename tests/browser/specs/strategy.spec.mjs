// The strategy as people follow it: a resident, a council member, an association and the one responsible for an activity, by keyboard
// and without a script; and an officer who takes in figures in the backoffice.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import AxeBuilder from '../axe.mjs';
import { expect, test } from '@playwright/test';
import { ask, signIn } from '../session.mjs';

const shots = process.env.SCREENSHOTS;
const responsible = 'kommunledning@hagfors.example.se';
const food = 'Mat från trakten i våra kök';
const report = { id: crypto.randomUUID() };
report.address = `/sv/uppfoljning/rapport/${report.id.replaceAll('-', '')}/1`;
const activity = { id: '2aab63dc-1d92-5738-bc13-0ab17f78604f', name: 'Bildbank för besöksnäringen' };

test.describe.configure({ mode: 'serial' });

let officer;
test.beforeAll(async ({ browser }) => {
  officer = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await signIn(officer);
});
test.afterAll(() => officer.context().close());

/** A reader without a script. */
const reader = async (browser, viewport = { width: 1440, height: 900 }) => (await browser.newContext({ javaScriptEnabled: false, viewport })).newPage();

const faultsOf = async (page, part) => (await new AxeBuilder(page).analyze(part)).map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`);

/** What has been mailed so far, as it was written. */
async function mails() {
  const names = await readdir(process.env.MAIL).catch(() => []);
  const messages = await Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(process.env.MAIL, name), 'latin1')));
  return messages.map((message) => {
    const [, head, body] = /^([^]*?)\r?\n\r?\n([^]*)$/.exec(message);
    if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
    const plain = /^content-transfer-encoding: quoted-printable/im.test(head)
      ? body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
      : body;
    return Buffer.from(plain, 'latin1').toString('utf8');
  });
}

/** What a file for Word says: the text of its main part, found by that part's own head in the package. */
function wordText(file) {
  const name = file.indexOf('word/document.xml');
  const head = file.lastIndexOf(Buffer.from([0x50, 0x4b, 3, 4]), name);
  const start = head + 30 + file.readUInt16LE(head + 26) + file.readUInt16LE(head + 28);
  return inflateRawSync(file.subarray(start)).toString('utf8').replace(/<[^>]*>/g, '');
}

test('one who is responsible and has lost the link asks for another', async ({ browser }) => {
  const page = await reader(browser);
  await page.goto('/u?lang=sv');
  await page.getByLabel('Din e-postadress').fill(responsible);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nya länkar på väg');
  await page.context().close();
});

test('a resident finds whether reading gets better, and compares 2019 with now', async ({ browser }) => {
  const page = await reader(browser);
  await page.goto('/sv/uppfoljning');
  await page.getByLabel('En dag').fill('2019-05-01');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Så här stod det den 1 maj 2019.')).toBeVisible();
  await page.getByRole('link', { name: 'Alla läser i trean' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/asOf=2019-05-01/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alla läser i trean');
  const then = await page.locator('.answer').innerText();
  const years = () => page.getByRole('table').getByRole('rowheader').allInnerTexts();
  expect((await years()).every((year) => Number(year.slice(0, 4)) <= 2019)).toBe(true);
  await page.getByRole('link', { name: 'Visa hur det står nu' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/asOf/);
  expect(await page.locator('.answer').innerText()).not.toBe(then);
  expect((await years()).some((year) => Number(year.slice(0, 4)) > 2019)).toBe(true);
  await page.context().close();
});

test('a council member reads what was changed in 2024, word by word, with the decision', async ({ browser }) => {
  const page = await reader(browser);
  await page.goto('/sv/uppfoljning');
  await page.getByRole('link', { name: 'Vad som har ändrats i målen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Från').fill('2024-06-16');
  await page.getByLabel('Till').fill('2024-06-17');
  await page.keyboard.press('Enter');
  const decided = page.getByRole('region', { name: 'Vad fullmäktige beslutade' });
  await expect(decided.getByRole('listitem')).toHaveCount(1);
  await expect(decided).toContainText('17 juni 2024');
  await expect(page.getByRole('region', { name: 'Mål som skrevs om' }).locator('ins, del').first()).toBeVisible();
  await decided.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2024');
  await page.context().close();
});

test('an association sends an idea and follows it until it is done', async ({ browser }) => {
  const idea = `Vi i Hagfors kanotklubb vill märka ut paddelleden ned till Ekshärad. ${Date.now()}`;
  const page = await reader(browser, { width: 360, height: 740 });
  await page.goto('/sv/uppfoljning/bidrag/nytt');
  await page.getByLabel('Ditt förslag').fill(idea);
  await page.getByLabel('Vem är du?').selectOption({ label: 'Förening' });
  // Whoever is faster than a person is asked to send it once more, and has lost nothing.
  await expect(async () => {
    await page.getByRole('button', { name: 'Skicka förslaget' }).press('Enter');
    await expect(page.getByText('Tack! Vi har tagit emot det.')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const address = page.url().replace('&new=1', '');
  const steps = page.locator('.step-done');
  await expect(steps).toHaveCount(1);
  let contribution = (await ask(officer, `varumarke/contributions?take=1&text=${encodeURIComponent(idea)}`)).body.items[0];
  for (const [act, body, done] of [['read', {}, 2], ['answer', { reply: 'Tack! Vi gör det i vår.' }, 3], ['activity', { activity: { id: activity.id } }, 4], ['done', {}, 5]]) {
    const answer = await ask(officer, `varumarke/contributions/${contribution.id}/${act}`, 'PUT', { version: contribution.version, ...body });
    expect(answer.status).toBe(200);
    contribution = answer.body;
    await page.goto(address);
    await expect(steps).toHaveCount(done);
  }
  await expect(page.getByText('Tack! Vi gör det i vår.')).toBeVisible();
  await page.getByRole('link', { name: activity.name }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(activity.name);
  await page.context().close();
});

test('the one responsible says how it goes by a link that was mailed, on a telephone', async ({ browser }) => {
  const page = await reader(browser, { width: 360, height: 740 });
  let links = [];
  await expect.poll(async () => { links = (await mails()).flatMap((text) => text.match(/\/u\/[\w-]+/g) ?? []); return links.length; }, { timeout: 120_000 }).toBeGreaterThan(0);
  const response = await page.goto(links[0]);
  expect((await response.body()).length).toBeLessThan(30 * 1024);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const work = await page.getByRole('heading', { level: 1 }).innerText();
  expect(await page.locator('select, textarea, input:not([type=hidden])').count()).toBeLessThanOrEqual(3);
  await page.getByLabel('Läge').selectOption({ label: 'Försenad' });
  await page.getByLabel('Vad det ledde till').fill('Leveransen dröjer till våren.');
  await page.getByRole('button', { name: 'Spara' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tack! Det är sparat och visas nu.');
  await page.getByRole('link', { name: /^\/sv\// }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(work);
  await expect(page.getByText('Leveransen dröjer till våren.').first()).toBeVisible();
  await page.goto(links[0]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Länken är redan använd');
  await page.context().close();
});

test('an officer writes a report, reads its draft with the figures of now, and publishes what stands from then on', async ({ browser }) => {
  const { areas } = await (await officer.request.get('/api/v1/strategy?lang=sv')).json();
  const goal = areas.flatMap((area) => area.goals).find((each) => each.title === food);
  const value = (alias, text, culture = null) => ({ alias, culture, segment: null, value: text });
  const markup = `<p>Ur trakten kom <span data-value="goal/${goal.id}/2024/value">?</span> procent.</p>`;
  const created = await ask(officer, 'document', 'POST', {
    id: report.id,
    documentType: { id: '18e0de4b-8952-50bc-bda2-0d76709fa291' },
    parent: { id: '4867bba2-7874-5a5d-9230-42f6a846ed82' },
    template: null,
    variants: [{ culture: 'sv-SE', segment: null, name: 'Halvårsrapport' }],
    values: [
      value('heading', 'Halvårsrapport', 'sv-SE'), value('preamble', 'Att skriva', 'sv-SE'), value('pageOwner', 'Kommunledningskontoret'), value('pageOwnerEmail', responsible),
      value('reviewBy', '2030-01-01 00:00:00'), value('periodFrom', '2026-01-01 00:00:00'), value('periodTo', '2026-06-30 00:00:00'),
      value('summary', { markup, blocks: { layout: {}, contentData: [], settingsData: [], expose: [] } }, 'sv-SE'),
    ],
  });
  expect(created.status).toBe(201);
  await officer.goto(`/umbraco/section/content/workspace/document/edit/${report.id}/sv-SE`);
  await officer.getByTestId('property:preamble').locator('textarea, input').first().fill('Det här hände under våren.');
  const saved = officer.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith(report.id) && response.ok());
  await officer.getByTestId('workspace-action:Umb.WorkspaceAction.Document.Save').click();
  await officer.locator('umb-modal-container, uui-modal-container').getByRole('button', { name: 'Spara', exact: true }).click();
  await saved;

  const draft = await officer.context().newPage();
  await draft.goto(`/umbraco/draft/${report.id}?culture=sv-SE`);
  await expect(draft.getByText('Ur trakten kom 26 procent.')).toBeVisible();
  await expect(draft.getByText('Det här hände under våren.')).toBeVisible();
  await expect(draft.getByRole('row', { name: food })).toContainText('28 (2025)');
  await draft.close();
  const page = await reader(browser);
  expect((await page.goto(report.address)).status()).toBe(404);

  await officer.getByTestId('workspace-action:Umb.WorkspaceAction.Document.SaveAndPublish').click();
  const published = officer.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('/publish'));
  await officer.locator('umb-modal-container, uui-modal-container').getByRole('button', { name: 'Spara och publicera', exact: true }).click();
  expect((await published).status()).toBe(200);

  await page.goto(report.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halvårsrapport');
  await expect(page.getByText('Ur trakten kom 26 procent.')).toBeVisible();
  await expect(page.getByText('Det här hände under våren.')).toBeVisible();
  const fetched = async (name) => (await page.request.get(await page.getByRole('link', { name }).getAttribute('href'))).body();
  report.json = await fetched(/JSON/);
  expect(createHash('sha256').update(report.json).digest('hex')).toBe(await page.locator('.report-sum').innerText());
  const frozen = JSON.parse(report.json);
  expect([frozen.preamble, frozen.goals.find((each) => each.title === food).value !== undefined]).toEqual(['Det här hände under våren.', true]);
  expect(frozen.texts[0].html).toContain('26');
  expect(wordText(await fetched(/Word/))).toContain('Ur trakten kom 26 procent.');
  await page.context().close();
});

test('an officer sees what a file of figures changes, what is wrong with it, and takes it in', async () => {
  const file = (...rows) => ({ name: 'siffror.csv', mimeType: 'text/csv', buffer: Buffer.from(['mål;år;kommun;län', ...rows].join('\n')) });
  await officer.goto('/umbraco/section/content/dashboard/figures');
  const dashboard = officer.locator('varumarke-figures-dashboard');
  const look = async (rows) => {
    await dashboard.getByLabel('Fil med siffror').setInputFiles(file(...rows));
    await dashboard.getByRole('button', { name: 'Visa vad som ändras' }).press('Enter');
  };

  await look(['Mat från trakten i våra kök;2024;26,5;', 'Inget sådant mål;2024;1;']);
  const wrong = dashboard.getByRole('region', { name: 'Det som är fel' });
  await expect(wrong.getByRole('row')).toHaveCount(3);
  await expect(wrong.getByRole('row').nth(1)).toContainText(/2\s*kommunen/);
  await expect(dashboard.getByRole('button', { name: 'Spara och publicera' })).toHaveCount(0);
  const faults = await faultsOf(officer, 'varumarke-figures-dashboard');

  await look(['Mat från trakten i våra kök;2011;21.5;', 'Mat från trakten i våra kök;2024;26.5;']);
  await expect(dashboard.getByRole('status')).toHaveText('1 nya, 1 rättade, 0 oförändrade rader.');
  const goal = dashboard.getByRole('region', { name: 'Mat från trakten i våra kök' });
  await expect(goal.getByRole('row', { name: /2024/ })).toContainText(/26\s*26,5/);
  for (const width of [360, 1440]) {
    await officer.setViewportSize({ width, height: 900 });
    faults.push(...await faultsOf(officer, 'varumarke-figures-dashboard'));
    if (shots) await officer.screenshot({ path: `${shots}/figures-dashboard-${width}.png`, fullPage: true });
  }
  await dashboard.getByRole('button', { name: 'Spara och publicera' }).press('Enter');
  await expect(dashboard.getByRole('heading', { name: 'Sparat och publicerat' })).toBeVisible();
  faults.push(...await faultsOf(officer, 'varumarke-figures-dashboard'));
  expect(faults).toEqual([]);

  await look(['Mat från trakten i våra kök;2011;21.5;', 'Mat från trakten i våra kök;2024;26.5;']);
  await expect(dashboard.getByText('Filen säger inget som målen inte redan har.')).toBeVisible();
  const { areas } = await (await officer.request.get('/api/v1/strategy?lang=sv')).json();
  const row = areas.flatMap((area) => area.goals).find((each) => each.title === 'Mat från trakten i våra kök').series.find((each) => each.year === 2024);
  expect([row.value, row.replaces[0].value]).toEqual([26.5, 26]);

  // What was published before says what it said.
  expect(await (await officer.request.get(`/api/v1/strategy/reports/${report.id}/1?lang=sv`)).body()).toEqual(report.json);
});
