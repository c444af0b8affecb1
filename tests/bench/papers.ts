import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { TemplateHandler, type TemplateData } from "easy-template-x";
import { CONDITION_TAGS, LIST_TAGS, TEXT_TAGS } from "../../src/documents/template/templateTags";
import { bundledCommand, cpuMsOf } from "./beside";
import { generateWorkbook } from "./generate";

/** How many debts get a claim. */
const PAPERS = 300;
/** Lines of a calculation. */
const LINES = 6;
const RUNS = 3;
/**
 * The whole run, from the start of the command to the last file (reading the register, the calculations, the letters
 * and their lists), may take this many times the processor time in which the library alone fills as many templates,
 * reading the template for each.
 */
const MOST_TIMES_LIBRARY = 1.6;

const [folder = ".", mode, file = ""] = process.argv.slice(2);
if (mode === "--library") void fillWithLibrary(file);
else main();

/** The child's part: what anybody would do with the library. */
async function fillWithLibrary(template: string): Promise<void> {
  const bytes = readFileSync(template);
  const texts = (tags: readonly string[]): TemplateData =>
    Object.fromEntries(tags.map((tag) => [tag, `Значение поля «${tag}»`]));
  const data: TemplateData = {
    ...texts(Object.keys(TEXT_TAGS)),
    ...Object.fromEntries(Object.keys(CONDITION_TAGS).map((tag) => [tag, true])),
    ...Object.fromEntries(
      Object.entries(LIST_TAGS).map(([tag, columns]) => [
        tag,
        Array.from({ length: tag === "Расчёт" ? LINES : 1 }, () => texts(columns)),
      ]),
    ),
  };
  for (let count = 0; count < PAPERS; count++) await new TemplateHandler().process(bytes, data);
}

function main(): void {
  void generateWorkbook(join(folder, "debts.xlsx"), PAPERS).then(() => {
    const command = bundledCommand(folder);
    const [debts, register, template, out] = ["debts.xlsx", "register.xlsx", "claim.docx", "claims"].map(
      (name) => join(folder, name),
    ) as [string, string, string, string];
    cpuMsOf(folder, command, ["build", debts, "--as-of", "2026-10-01", "--out", register]);
    cpuMsOf(folder, command, ["documents", "--kind", "claim", "--save-template", template]);
    // prettier-ignore
    const claims = [
      "documents", register, "--kind", "claim", "--for", "all", "--per-debt", "--date", "2026-10-02",
      "--accrual", "interest", "--out", out,
    ];
    let [own, library] = [Infinity, Infinity];
    for (let run = 0; run < RUNS; run++) {
      rmSync(out, { recursive: true, force: true });
      own = Math.min(own, cpuMsOf(folder, command, claims));
      library = Math.min(library, cpuMsOf(folder, __filename, [folder, "--library", template]));
    }
    const ratio = own / library;
    const met = ratio <= MOST_TIMES_LIBRARY;
    const seconds = (ms: number): string => (ms / 1000).toFixed(2);
    process.stdout.write(
      `${met ? "met    " : "NOT MET"}  ${String(PAPERS)} claims: ${seconds(own)} CPU s, ${ratio.toFixed(2)} times ` +
        `the library's own filling (${seconds(library)}), at most ${String(MOST_TIMES_LIBRARY)}\n`,
    );
    process.exitCode = met ? 0 : 1;
  });
}
