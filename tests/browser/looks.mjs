import AxeBuilder from './axe.mjs';

/** What a darker page can break, of the rules that axe knows: its markup is the same. */
const colours = ['color-contrast', 'link-in-text-block'];

/** What text of twice the size can break. */
const sizes = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/**
 * What is wrong with the page that stands open, as it is: light, dark, and with the reader's text twice as large.
 * @param {import('@playwright/test').Page} page
 * @param {string} name What the page is called in a fault.
 * @param {(look: string) => Promise<void>} [shoot] Takes a picture of each look.
 * @returns {Promise<string[]>} The faults, each with where and what.
 */
export async function faultsOf(page, name, shoot = async () => {}) {
  const faults = [];
  const look = async (as, rules) => {
    for (const { id, nodes } of await new AxeBuilder(page).analyze(undefined, rules)) {
      faults.push(`${name} ${as} ${id}: ${nodes.map((node) => node.html).join(' ').slice(0, 300)}`);
    }
    const { width } = page.viewportSize();
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) faults.push(`${name} ${as} is ${scroll} px wide`);
    await shoot(as);
  };
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await look('light');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await look('dark', colours);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await look('large', sizes);
  for (const cut of await page.evaluate(cutText)) faults.push(`${name} large cuts off: ${cut}`);
  await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  return faults;
}

/** Text that its box hides a part of. What is meant for screen readers alone is clipped whole. */
function cutText() {
  return [...document.body.querySelectorAll('*')]
    .filter((box) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      if (clipPath !== 'none' || box.closest('svg') || ![...box.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      return (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) || (hides(overflowY) && box.scrollHeight > box.clientHeight + 1);
    })
    .map((box) => box.outerHTML.slice(0, 200));
}
