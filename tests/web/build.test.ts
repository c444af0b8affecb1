import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtWeb } from "../../bin/builtWeb";

describe("The web page as it is built", () => {
  let folder = "";
  let files: string[] = [];
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  const packed = (file: string): number => gzipSync(readFileSync(join(folder, file))).length;

  beforeAll(() => {
    folder = builtWeb();
    files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => file.replaceAll("\\", "/"));
  }, 400_000);

  /** What the browser asks for before a workbook is opened, and the worker that opens it. */
  const firstLoad = (): string[] => {
    const named = [...text("index.html").matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? "");
    return ["index.html", ...named, ...files.filter((file) => /^worker\.\w+\.js$/.test(file))];
  };

  test("is there at once: page and worker take at most 1.5 MB compressed", () => {
    const sizes = firstLoad().map(packed);
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_500_000);
  });

  test("leaves the grid for the first workbook", () => {
    expect(firstLoad().filter((file) => text(file).includes("univer-theme"))).toEqual([]);
    const scripts = files.filter((file) => file.endsWith(".js") && text(file).includes("univer-theme"));
    expect(scripts).not.toEqual([]);
  });

  test("has one worker in one file", () => {
    expect(files.filter((file) => /^worker\./.test(file))).toHaveLength(1);
  });

  test("takes nothing of Office along and names no foreign address to load from", () => {
    const withOffice = files.filter(
      (name) => name.endsWith(".js") && /OfficeExtension|Excel\.run/.test(text(name)),
    );
    expect(withOffice).toEqual([]);
    for (const file of files.filter((name) => /\.(html|css)$/.test(name)))
      expect(text(file)).not.toMatch(/(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//);
  });

  test("has relative addresses only, so that it works wherever it is put", () => {
    for (const file of files.filter((name) => name.endsWith(".html")))
      expect(text(file)).not.toMatch(/(?:src|href)="\//);
  });

  test("brings the licences of its libraries, the worker's among them, and a list of them", () => {
    const names = (JSON.parse(text("sbom.cdx.json")) as { components: { name: string }[] }).components.map(
      ({ name }) => name,
    );
    expect(names).toEqual(
      expect.arrayContaining(["react", "@univerjs/core", "@e965/xlsx", "idb", "decimal.js"]),
    );
    for (const name of names) expect(text("licenses.txt")).toContain(`\n${name} `);
  });

  test("keeps every file for use without the network", () => {
    const kept = [...text("service-worker.js").matchAll(/\["([^"]+)","[0-9a-f]{64}"\]/g)].map(
      ([, file]) => file,
    );
    expect(kept.sort()).toEqual(files.filter((file) => file !== "service-worker.js").sort());
  });

  test("brings the samples under their own names, and as scripts for a page in a folder", () => {
    const samples = files.filter((file) => /^samples\/[^/]+\.(xlsx|xls|csv)$/.test(file));
    expect(samples).toHaveLength(7);
    for (const sample of samples) {
      const base64 = /^debtorRegisterFile\("(.*)"\);\s*$/.exec(text(`${sample}.js`))?.[1] ?? "";
      expect(Buffer.from(base64, "base64").equals(readFileSync(join(folder, sample)))).toBe(true);
    }
  });
});
