/** Renders assets/icon.svg to the PNG sizes that Excel asks for: `npm run icons`. Needs Chromium. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const SIZES = [16, 32, 64, 80, 128];

const assets = join(dirname(fileURLToPath(import.meta.url)), "../../assets");
const svg = readFileSync(join(assets, "icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const style = `html, body { margin: 0; background: none } svg { width: ${size}px; height: ${size}px; display: block }`;
    await page.setContent(`<style>${style}</style>${svg}`);
    await page.screenshot({ path: join(assets, `icon-${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
