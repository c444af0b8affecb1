import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildProduct } from "../tools/build";

describe("The build for closed networks", () => {
  const BASE = "https://reestr.example/addin/";
  let folder = "";

  beforeAll(() => {
    folder = buildProduct({ officejs: "local", baseUrl: "https://reestr.example/addin" });
  }, 180_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("points the manifest to its server", () => {
    const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
    expect(manifest).toContain(`<SourceLocation DefaultValue="${BASE}taskpane.html"/>`);
    expect(manifest).not.toContain("localhost");
  });

  test("asks no other machine for office.js", () => {
    const html = readFileSync(join(folder, "taskpane.html"), "utf8");
    expect(html).not.toMatch(/https?:/);
    expect(html).toContain("officejs/office.js");
  });

  test("takes the library along unchanged", () => {
    const original = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");
    const copy = readFileSync(join(folder, "officejs/excel-win32-16.01.js"));
    expect(copy.equals(readFileSync(original))).toBe(true);
  });
});
