import type { GridPage } from "../web/grid/page";
import { openGridBrowser } from "../web/grid/openGrid";

declare const window: { readonly gridPage: GridPage };

/** What one large sheet cost the grid of the web page, in milliseconds and megabytes. */
interface GridMeasurement {
  readonly firstRows: number;
  readonly allRows: number;
  /** The longest tasks of the page's thread while rows arrived. */
  readonly longest: readonly number[];
  readonly frames: {
    readonly count: number;
    readonly median: number;
    readonly p95: number;
    readonly longest: number;
  };
  /** Memory used after a garbage collection. */
  readonly heap: number;
}

/**
 * Opens an invented register in the grid, in Chromium without a graphics card, and scrolls through it with the wheel.
 */
export async function measureGrid(rows: number, columns: number): Promise<GridMeasurement> {
  const browser = await openGridBrowser();
  try {
    const page = await browser.page();
    const cdp = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(Math.round(entry.duration));
      }).observe({ type: "longtask" });
    });
    const times = await page.evaluate(
      async ([r = 0, c = 0]) => {
        const start = performance.now();
        await window.gridPage.openLarge(r, c);
        const first = performance.now();
        await window.gridPage.grid.loaded();
        return [first - start, performance.now() - start];
      },
      [rows, columns],
    );
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    // What is still to be drawn after the last rows does not count as scrolling.
    await page.waitForTimeout(1_000);
    const frames = await page.evaluate(scrollThrough);
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    const [firstRows = 0, allRows = 0] = times.map(Math.round);
    const longest = tasks.sort((a, b) => b - a).slice(0, 5);
    return { firstRows, allRows, longest, frames, heap: Math.round(usedSize / 1e6) };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: three wheel notches per frame. */
async function scrollThrough(): Promise<GridMeasurement["frames"]> {
  const canvas = document.querySelector("canvas[id^=univer-sheet-main]");
  if (!canvas) throw new Error("No canvas");
  const { left, top } = canvas.getBoundingClientRect();
  const times: number[] = [];
  let last = performance.now();
  for (let step = 0; step < 200; step++) {
    const where = { clientX: left + 400, clientY: top + 300, bubbles: true, cancelable: true };
    canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: 360, ...where }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push(performance.now() - last);
    last = performance.now();
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return { count: times.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}

if (process.argv.includes("--print"))
  void measureGrid(50_000, 40).then((measured) =>
    process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`),
  );
