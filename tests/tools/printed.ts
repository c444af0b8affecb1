import { execFileSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { requireProgram } from "./available";
import { converted } from "./converted";

/** What printing makes of the sheets with the same page footer. */
export interface PrintedSheets {
  readonly pages: number;
  /** The smallest font size on them in points, to one decimal. */
  readonly smallest: number;
}

/**
 * Workbooks printed by LibreOffice, in order and with a single start of it: the pages by the text at their left foot;
 * sheets without one, such as the accountant's own, are left out. Only inside describeWithPrinting.
 */
export function allPrinted(workbooks: readonly Uint8Array[]): ReadonlyMap<string, PrintedSheets>[] {
  return converted(workbooks, "pdf").map((pdf) => {
    const text = execFileSync(requireProgram("Poppler"), ["-layout", "-", "-"], {
      encoding: "utf8",
      input: pdf,
      maxBuffer: 1 << 28,
    });
    return sheetsOf(text.split("\f"), typeSizes(pdf));
  });
}

const NUMBER = /\s*Страница \d+ из \d+$/;

function sheetsOf(pages: readonly string[], sizes: readonly number[]): ReadonlyMap<string, PrintedSheets> {
  const found = new Map<string, PrintedSheets>();
  pages.forEach((page, index) => {
    const last = page.trimEnd().split("\n").at(-1)?.trim() ?? "";
    if (!NUMBER.test(last)) return;
    const foot = last.replace(NUMBER, "");
    const before = found.get(foot) ?? { pages: 0, smallest: Infinity };
    const smallest = Math.min(before.smallest, sizes[index] ?? 0);
    found.set(foot, { pages: before.pages + 1, smallest });
  });
  return found;
}

/** The smallest type on each page, as set in its own stream of the PDF; charts are in streams of their own. */
function typeSizes(pdf: Buffer): number[] {
  const text = pdf.toString("latin1");
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => objectAt(text, id));
  return pages.map((start) => {
    const contents = /\/Contents (\d+) 0 R/.exec(text.slice(start))?.[1] ?? "";
    const begin = text.indexOf("stream", objectAt(text, contents));
    const from = text.indexOf("\n", begin) + 1;
    const stream = inflateSync(pdf.subarray(from, text.indexOf("endstream", from))).toString("latin1");
    const all = [...stream.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    return Math.round(Math.min(...all) * 10) / 10;
  });
}

function objectAt(text: string, id: string): number {
  return text.search(new RegExp(`(?:^|[\\r\\n])${id} 0 obj`));
}
