// Pictures in Umbraco's own client: dropped into a folder without a form, kept in until somebody approves them, withdrawn in our own
// view.
import AxeBuilder from '../axe.mjs';
import { expect, test } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { ask, signIn } from '../session.mjs';

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

test('twenty pictures that are dropped at once all come in, each as a picture with rights', async () => {
  const below = async () => (await ask(page, 'tree/media/children?parentId=a8400db4-3da8-51a9-9878-3d369b7ea201&skip=0&take=100')).body.items;
  const named = (items) => items.filter((item) => /^tjugo-\d\d\.png$/.test(item.variants[0].name));
  const type = (items) => items.find((item) => item.variants[0].name === 'vinterskog.jpg').mediaType.id;
  const files = Array.from({ length: 20 }, (_, at) => ({ name: `tjugo-${String(at + 1).padStart(2, '0')}.png`, mimeType: 'image/png', buffer: onePixel(at) }));
  await page.locator('umb-dropzone-media input[type=file]').first().setInputFiles(files);
  await expect.poll(async () => named(await below()).length).toBe(20);
  await expect(card('tjugo-20.png').getByText('Inte godkänd')).toBeVisible();
  const items = await below();
  expect(new Set(named(items).map((item) => item.mediaType.id))).toEqual(new Set([type(items)]));
});

test('what is no picture is refused in words', async () => {
  await page.locator('umb-dropzone-media input[type=file]').first().setInputFiles([{ name: 'falsk.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') }]);
  await expect(page.locator('uui-toast-notification').getByText('program, skript och webbsidor tas inte emot')).toBeVisible();
});

test('an upload that broke is tried again where it stands', async () => {
  await page.goto(folder);
  await expect(card('Dimma')).toBeVisible();
  await page.route('**/temporary-file', (route) => route.abort('connectionreset'), { times: 1 });
  await page.locator('umb-dropzone-media input[type=file]').first().setInputFiles([seed('pictures/forsen-narbild.jpg')]);
  await expect(page.getByText('Filen kom inte in.')).toBeVisible();
  await page.getByRole('button', { name: 'Försök igen: forsen-narbild.jpg' }).click();
  await expect(card('forsen-narbild.jpg').getByText('Inte godkänd')).toBeVisible();
  await expect(page.getByText('Filen kom inte in.')).toHaveCount(0);
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

test('a focal point is set with a press and delivered with the picture', async ({ request }) => {
  await page.goto(rights.replace('/invariant/view/rights', ''));
  const picture = page.locator('umb-image-cropper-focus-setter img').first();
  await expect(picture).toHaveJSProperty('complete', true);
  const { width, height } = await picture.boundingBox();
  await picture.click({ position: { x: width / 4, y: height / 2 } });
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().endsWith('9607bfeb-7b4e-5d00-a71b-732da7d20b3f'));
  await page.getByTestId('workspace-action:Umb.WorkspaceAction.Media.Save').click();
  expect((await saved).status()).toBe(200);
  const { focalPoint } = await (await request.get(delivered)).json();
  expect(focalPoint.left).toBeCloseTo(0.25, 1);
  expect(focalPoint.top).toBeCloseTo(0.5, 1);
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

// A picture of one point, each of another colour: what has come in already would be known again.
function onePixel(colour) {
  const chunk = (kind, data) => {
    const content = Buffer.concat([Buffer.from(kind), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(content), 4);
    return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from([0, colour * 12, 90, 120]))), chunk('IEND', Buffer.alloc(0)),
  ]);
}
