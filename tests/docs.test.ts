import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** What comments cite of docs/ exists there: `docs/terms.md §3`, `docs/register.md §1 p.7, 9`, `docs/forms.md, «Common definitions»`. */

const ROOT = resolve(__dirname, "..");
const DOCS = readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"));

interface Citation {
  readonly document: string;
  /** The number of a section; the points of the section (or of the titled one); the title of one. */
  readonly section?: string | undefined;
  readonly points: readonly string[];
  readonly title?: string | undefined;
}

const CITATION =
  /(?<prefix>[\w./-]*\/)?(?<name>[\w-]+\.md)(?: §(?<section>\d+))?(?:,? «(?<title>[^»]+)»)?(?: p\.(?<points>\d+(?:, \d+)*))?/g;

/** The citations in a text whose comments may go over several lines; those of other documents than ours are left out. */
function citationsOf(text: string): Citation[] {
  const flowing = text.replace(/\n\s*(?:\*(?!\/)|\/\/)?\s*/g, " ");
  return [...flowing.matchAll(CITATION)].flatMap(({ groups }) => {
    const { prefix = "", name = "", section, title, points = "" } = groups ?? {};
    const ours =
      /^(\.\.\/)*docs\/$/.test(prefix) || (prefix === "" && name !== "README.md" && DOCS.includes(name));
    if (!ours) return [];
    return [{ document: `${prefix}${name}`, section, title, points: points.split(", ").filter(Boolean) }];
  });
}

/** Why a citation leads nowhere; `null` if it leads somewhere. */
function fault({ document, section, title, points }: Citation): string | null {
  const name = /([\w-]+\.md)$/.exec(document)?.[1] ?? "";
  if (!DOCS.includes(name)) return `${document} does not exist`;
  let part = readFileSync(join(ROOT, "docs", name), "utf8");
  if (section !== undefined) {
    const found = sectionOf(part, (heading) => heading.startsWith(`${section}.`));
    if (found === null) return `${document} has no section ${section}`;
    part = found;
  }
  if (title !== undefined) {
    const found = sectionOf(part, (heading) => heading.startsWith(title));
    if (found === null && !part.includes(`**${title}**`)) return `${document} has no «${title}»`;
    part = found ?? part;
  }
  const missing = points.filter((point) => !new RegExp(`^${point}\\. `, "m").test(part));
  return missing.length === 0
    ? null
    : `${document} §${section ?? title ?? ""} has no point ${missing.join(", ")}`;
}

/** The text under a heading that `matches`, its smaller headings included. */
function sectionOf(text: string, matches: (heading: string) => boolean): string | null {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => /^#{2,4} /.test(line) && matches(line.replace(/^#+ /, "")));
  if (start < 0) return null;
  const level = lines[start]!.indexOf(" ");
  const end = lines.findIndex(
    (line, index) => index > start && /^#+ /.test(line) && line.indexOf(" ") <= level,
  );
  return lines.slice(start, end < 0 ? undefined : end).join("\n");
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(ROOT, folder, name))
    .filter(
      (path) => /\.(tsx?|m?js|cjs|md)$/.test(path) && !path.includes("fixtures") && statSync(path).isFile(),
    );
}

const CITING = [...filesIn("src"), ...filesIn("tests"), ...filesIn("bin")].filter(
  (path) => path !== __filename,
);

test("what comments cite of docs/ exists there", () => {
  const faults = CITING.flatMap((path) =>
    citationsOf(readFileSync(path, "utf8")).flatMap((citation) => {
      const found = fault(citation);
      return found === null ? [] : [`${relative(ROOT, path)}: ${found}`];
    }),
  );
  expect(faults).toEqual([]);
});

test("links between the documents lead somewhere", () => {
  const pages = [
    "README.md",
    "README.ru.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    ...DOCS.map((name) => `docs/${name}`),
  ];
  const broken = [
    ...pages,
    ...CITING.filter((path) => path.endsWith(".md")).map((path) => relative(ROOT, path)),
  ].flatMap((page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      ([, target]) => target!,
    );
    return links
      .filter((target) => !exists(join(ROOT, page, "..", target)))
      .map((target) => `${page}: ${target}`);
  });
  expect(broken).toEqual([]);
});

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

describe("a citation is refused", () => {
  const faultsOf = (text: string): (string | null)[] => citationsOf(text).map(fault);

  test.each([
    ["/** Stages (terms.md §9). */", "no section 9"],
    ["/** docs/nowhere.md */", "does not exist"],
    ["/** docs/terms.md §9 */", "no section 9"],
    ["/** docs/register.md §1 p.6, 99 */", "no point 99"],
    ["/** docs/forms.md,\n * «No such form» */", "no «No such form»"],
  ])("%s", (text, why) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(why)]);
  });

  test("but not one that leads somewhere, and not of other documents", () => {
    const text =
      "docs/register.md §1 p.7, 8; docs/forms.md,\n * «Common definitions»; docs/terms.md §3, «Alerts»; X/README.md";
    expect(faultsOf(text)).toEqual([null, null, null]);
  });
});
