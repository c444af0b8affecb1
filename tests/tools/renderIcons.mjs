/**
 * Renders assets/icon.svg and the steps of assets/steps/ to the PNG sizes that Excel asks for: `npm run icons`. Needs
 * Chromium.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** For the add-in itself and the program for Windows; the largest of the add-in's (128) is for catalogues. */
const ICON_SIZES = [16, 32, 48, 64, 80, 128, 256];
/** For an entry of the ribbon. */
const STEP_SIZES = [16, 32, 80];

const assets = join(dirname(fileURLToPath(import.meta.url)), "../../assets");
const steps = readdirSync(join(assets, "steps")).map((file) => ({
  source: join("steps", file),
  name: `step-${basename(file, ".svg")}`,
  sizes: STEP_SIZES,
}));

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  for (const { source, name, sizes } of [{ source: "icon.svg", name: "icon", sizes: ICON_SIZES }, ...steps]) {
    const svg = readFileSync(join(assets, source), "utf8");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const style = `html, body { margin: 0; background: none } svg { width: ${size}px; height: ${size}px; display: block }`;
      await page.setContent(`<style>${style}</style>${svg}`);
      await page.screenshot({ path: join(assets, `${name}-${size}.png`), omitBackground: true });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
