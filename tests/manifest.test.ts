/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { version } from "../package.json";
import { TABS } from "../src/pane/session/state";
import { strings } from "../src/pane/strings";
import { describeWithSchemas } from "./tools/available";
import { schemaFaults } from "./tools/schemas";

const ROOT = resolve(__dirname, "..");
const TEXT = readFileSync(resolve(ROOT, "manifest.xml"), "utf8");
const BASE = "https://localhost:3000/";

const manifest = new DOMParser().parseFromString(TEXT, "application/xml");
const all = [...manifest.getElementsByTagName("*")];
const named = (localName: string): Element[] => all.filter((element) => element.localName === localName);
const attributes = (name: string): string[] =>
  all.flatMap((element) => element.getAttribute(name) ?? []).filter((value) => value !== "");
const defaultOf = (localName: string): string => named(localName)[0]?.getAttribute("DefaultValue") ?? "";

/** The resources (icons, addresses, texts) by their ids. */
const resources = new Map(
  ["Image", "Url", "String"]
    .flatMap((kind) => named(kind))
    .filter((element) => element.hasAttribute("id"))
    .map((element) => [element.getAttribute("id") ?? "", element.getAttribute("DefaultValue") ?? ""]),
);

/** Width and height of a PNG, from its header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("the manifest is well-formed", () => {
  expect(manifest.querySelector("parsererror")).toBeNull();
});

test("ids are unique", () => {
  const ids = attributes("id");
  expect(new Set(ids).size).toBe(ids.length);
});

test("every resid has its resource, and every resource is used", () => {
  const used = new Set(attributes("resid"));
  expect([...resources.keys()].sort()).toEqual([...used].sort());
});

test.each([
  ["ShortStrings", 125],
  ["LongStrings", 250],
])("%s keep Excel's limit of %d characters", (list, limit) => {
  const texts = [...(named(list)[0]?.children ?? [])].map((text) => text.getAttribute("DefaultValue") ?? "");
  expect(texts).not.toHaveLength(0);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(limit);
});

test("each icon has the pixels that its place asks for", () => {
  const places = named("Image")
    .filter((image) => image.hasAttribute("size"))
    .map((image) => [Number(image.getAttribute("size")), resources.get(image.getAttribute("resid") ?? "")]);
  places.push([32, defaultOf("IconUrl")], [64, defaultOf("HighResolutionIconUrl")]);
  for (const [size, address] of places)
    expect(pngSize(resolve(ROOT, String(address).slice(BASE.length)))).toEqual([size, size]);
});

test("a group and a button have the three sizes that Excel insists on", () => {
  for (const icon of named("Icon")) {
    const sizes = [...icon.children].map((image) => image.getAttribute("size"));
    expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
  }
});

test("everything is loaded from the one address that the build replaces", () => {
  const addresses = [...TEXT.matchAll(/"(https?:[^"]*)"/g)].map((match) => match[1] ?? "");
  const own = addresses.filter(
    (address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address),
  );
  expect(own).not.toHaveLength(0);
  for (const address of own) expect(address.startsWith(BASE)).toBe(true);
  expect(named("AppDomain")).toEqual([]);
});

test("the pane opens from the ribbon and from the add-in list alike", () => {
  expect(resources.get("Pane.Url")).toBe(defaultOf("SourceLocation"));
});

describe("the ribbon's menu of steps", () => {
  const child = (element: Element | undefined, localName: string): Element | undefined =>
    [...(element?.getElementsByTagName("*") ?? [])].find((each) => each.localName === localName);
  const resource = (element: Element | undefined): string =>
    resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const items = named("Item");

  test("has the steps of the pane, in their order and by their names", () => {
    const steps = items.map((item) => {
      const address = new URL(resource(child(item, "SourceLocation")));
      return [address.searchParams.get("step"), resource(child(item, "Label"))];
    });
    expect(steps).toEqual(TABS.map((tab) => [tab, strings.tabs[tab]]));
  });

  test("opens the one page in the one pane, whatever is chosen", () => {
    for (const item of items) {
      const address = new URL(resource(child(item, "SourceLocation")));
      expect(address.origin + address.pathname).toBe(resources.get("Pane.Url"));
    }
    const panes = new Set(named("TaskpaneId").map((pane) => pane.textContent));
    expect([...panes]).toEqual(["Register.Pane"]);
    expect(named("TaskpaneId")).toHaveLength(TABS.length + 1);
  });

  test("says of each step what is done there", () => {
    for (const item of items)
      expect(resource(child(child(item, "Supertip"), "Description")).length).toBeGreaterThan(40);
  });
});

test("ids of resources keep Excel's limit of 32 characters", () => {
  for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
});

test("both requirement lists ask for ExcelApi 1.9, and the add-in speaks Russian", () => {
  const sets = named("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets).toEqual([
    ["ExcelApi", "1.9"],
    ["ExcelApi", "1.9"],
  ]);
  expect(named("DefaultLocale")[0]?.textContent).toBe("ru-RU");
  expect(named("Permissions")[0]?.textContent).toBe("ReadWriteDocument");
});

test("the version is the package's", () => {
  expect(named("Version")[0]?.textContent).toBe(`${version}.0`);
});

describeWithSchemas("The manifest against Microsoft's schema", () => {
  test("is valid", () => {
    expect(schemaFaults(TEXT, "manifest/OfficeAppManifestV1_1.xsd")).toEqual([]);
  });

  test("a manifest without its id is not", () => {
    const broken = TEXT.replace(/<Id>.*<\/Id>/, "");
    expect(schemaFaults(broken, "manifest/OfficeAppManifestV1_1.xsd")).not.toEqual([]);
  });
});
