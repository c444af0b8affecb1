import axe from "axe-core";
import type { Page } from "playwright-core";

// Fluent's focus guards: hidden from screen readers, skipped at once; they never hold the focus.
const AXE_RUN = "axe.run({ exclude: ['[data-tabster-dummy]'] })";

/**
 * Whether no colour or position is changing, except those that change for ever, nor will at the next frame: a state
 * change that has not been drawn yet starts its animation only then.
 */
const SETTLED = `new Promise((resolve) => {
  const isStill = () =>
    document
      .getAnimations()
      .every((one) => one.playState !== "running" || one.effect?.getComputedTiming().iterations === Infinity);
  const first = isStill();
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(first && isStill())));
})`;

/**
 * What axe-core finds on a page: rule and place of each violation. Waits for animations in progress, since colours in
 * transition are neither one nor the other; if a step begins during the check, the check is repeated.
 */
export async function violations(page: Page): Promise<string[]> {
  const found = await look(page);
  return found.length === 0 ? found : look(page);
}

/** The same while something is in progress, whose bar moves for ever. */
export function violationsAtWork(page: Page): Promise<string[]> {
  return lookNow(page);
}

async function look(page: Page): Promise<string[]> {
  await page.waitForSelector("body:not(:has([role=progressbar]))", { timeout: 60_000 });
  return lookNow(page);
}

async function lookNow(page: Page): Promise<string[]> {
  while (!(await page.evaluate<boolean>(SETTLED))) await page.waitForTimeout(20);
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>(AXE_RUN);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
