import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { buildRegister } from "../../../src/app/build/build";
import { markLines } from "../../../src/app/build/markLines";
import { stepsOf } from "../../../src/app/deadlines";
import { lineId } from "../../../src/app/lineId";
import { takeUp } from "../../../src/app/takeUp";
import type { Mark } from "../../../src/app/mark";
import type { WorkbookPort } from "../../../src/app/ports";
import type { RegisterReport } from "../../../src/app/report";
import { isoDay } from "../../../src/domain/day";
import { changedDebt } from "../../../src/domain/debt";
import type { CellValue } from "../../../src/domain/grid";
import { openFileWorkbook, type FileWorkbook } from "../../../src/file/fileWorkbook";
import { COMPUTED_HEADERS } from "../../../src/register/registerWords";
import { REGISTER_KIND } from "../../../src/sheet/model";

/** A step marked in single lines gives what a build with the step in these lines gives. */

const SAMPLES = path.join(__dirname, "../../fixtures/samples");
const ASOF = isoDay("2026-10-01");

const open = (name: string): Promise<FileWorkbook> =>
  openFileWorkbook([{ fileName: name, bytes: new Uint8Array(readFileSync(path.join(SAMPLES, name))) }]);

const options = (rules: "severodvinsk" | "model") =>
  ({ asOf: ASOF, sheets: "all", rules, forms: "all", leaveDoubtful: true }) as const;

/** Every cell of the own sheets that are made of the register's lines, by sheet. */
async function cells(port: WorkbookPort): Promise<Record<string, Record<string, CellValue>>> {
  const all: Record<string, Record<string, CellValue>> = {};
  for (const { name, kind, visible } of await port.sheets()) {
    if (kind === null || !visible || kind === "changes") continue;
    const grid = await port.read(name);
    const own: Record<string, CellValue> = {};
    for (let row = 0; row <= (grid.used?.bottom ?? -1); row += 1)
      for (let column = 0; column <= (grid.used?.right ?? -1); column += 1) {
        const value = grid.value(row, column);
        if (value !== null) own[`${String(row)}:${String(column)}`] = value;
      }
    all[kind] = own;
  }
  return all;
}

/** The steps that these debts wait for, each marked as done a week before the register's date. */
function marksOf({ entries }: RegisterReport, wanted: readonly number[]): readonly Mark[] {
  const due = entries.filter((entry) => stepsOf(entry).length > 0);
  const chosen = new Set(wanted.map((number) => due[number % due.length]));
  return [...chosen].flatMap((entry, index): Mark[] => {
    const field = entry && stepsOf(entry)[0];
    if (entry === undefined || field === undefined) return [];
    return [
      {
        line: lineId(entry),
        field,
        date: ASOF - 7,
        ...(index % 2 === 0 && { claimNumber: `${String(index)}/26` }),
      } as Mark,
    ];
  });
}

async function markedBothWays(name: string, rules: "severodvinsk" | "model", wanted: readonly number[]) {
  const [few, whole] = [await open(name), await open(name)];
  const last = await buildRegister(few, options(rules));
  await buildRegister(whole, options(rules));
  const marks = marksOf(last, wanted);
  const marked = await markLines(few, last, marks);
  if (marked === null) throw new Error("Not marked line by line");
  const early = lines(last, await cells(few));
  const report = await marked.follow();
  const rebuilt = await buildRegister(whole, { ...options(rules), forms: [], marks });
  return { few, whole, report, rebuilt, marks, last, early };
}

/** Of the register's cells, those of its lines; what only forms ask for is hidden, and comes with them. */
function lines({ standing }: RegisterReport, sheets: Record<string, Record<string, CellValue>>) {
  const block = standing.written.find(({ kind }) => kind === REGISTER_KIND)?.blocks[0];
  return Object.fromEntries(
    Object.entries(sheets[REGISTER_KIND] ?? {}).filter(([place]) => {
      const [row = NaN, column = NaN] = place.split(":").map(Number);
      return block !== undefined && row >= block.top && block.columns[column]?.unseen !== true;
    }),
  );
}

const ESSENCE = ({ entries }: RegisterReport) =>
  entries.map(({ debt, assessment, presence }) => ({ ...changedDebt(debt), ...assessment, presence }));

test.each([
  ["arenda-severodvinsk.xlsx", "severodvinsk", [0, 3, 4, 11, 30]],
  ["vologda-administratory.xlsx", "model", [1, 2, 9]],
  ["olenegorsk-uchrezhdeniya.xlsx", "model", [0, 1]],
] as const)("%s: register, summary, control and forms to the last cell", async (name, rules, wanted) => {
  const { few, whole, report, rebuilt } = await markedBothWays(name, rules, wanted);
  expect(ESSENCE(report)).toEqual(ESSENCE(rebuilt));
  expect(report.totals).toEqual(rebuilt.totals);
  expect(await cells(few)).toEqual(await cells(whole));
});

test("the lines are right before what is worked out of the whole register", async () => {
  const { whole, early, last } = await markedBothWays("arenda-severodvinsk.xlsx", "severodvinsk", [0, 3, 4]);
  expect(Object.keys(early).length).toBeGreaterThan(100);
  expect(early).toEqual(lines(last, await cells(whole)));
});

test("whichever lines are marked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 12 }), async (wanted) => {
      const { few, whole } = await markedBothWays("arenda-severodvinsk.xlsx", "severodvinsk", wanted);
      expect(await cells(few)).toEqual(await cells(whole));
    }),
    { numRuns: 1 },
  );
});

test("marks follow upon marks, and taking them back gives what stood there", async () => {
  const port = await open("arenda-severodvinsk.xlsx");
  const first = await buildRegister(port, options("severodvinsk"));
  const before = await cells(port);
  const marks = marksOf(first, [0, 1, 2, 3]);
  let report = first;
  for (const mark of marks) report = (await (await markLines(port, report, [mark]))?.follow()) ?? report;
  expect(report.totals.needClaim).toBeLessThan(first.totals.needClaim);
  const stood = new Map(first.entries.map((entry) => [lineId(entry), entry.debt]));
  const back = marks.map((mark): Mark => ({
    ...mark,
    date: null,
    claimNumber: stood.get(mark.line)?.claimNumber ?? null,
  }));
  const undone = await (await markLines(port, report, back))?.follow();
  expect(undone?.totals).toEqual(first.totals);
  expect(await cells(port)).toEqual(before);
});

test("nothing is written where the register was typed into since, nor for a line that is not there", async () => {
  const port = await open("arenda-severodvinsk.xlsx");
  const report = await buildRegister(port, options("severodvinsk"));
  const [mark] = marksOf(report, [0]);
  if (mark === undefined) throw new Error("nobody");
  const before = await cells(port);
  expect(await markLines(port, report, [{ ...mark, line: "present|нет|такой" }])).toBeNull();
  expect(await cells(port)).toEqual(before);
  const name = report.sheetNames.get(REGISTER_KIND) ?? "";
  const typed = await port.edit(name, 12, 1, "дописано");
  expect(await markLines(port, report, [mark])).toBeNull();
  typed.takeBack();
  expect(await markLines(port, report, [mark])).not.toBeNull();
});

test("a date that the source gives is not taken back line by line: the source fills it again", async () => {
  const port = await open("arenda-severodvinsk.xlsx");
  const report = await buildRegister(port, options("severodvinsk"));
  const given = report.entries.find(({ debt }) => debt.claimDate !== null);
  if (given === undefined) throw new Error("no claim in the sample");
  expect(await markLines(port, report, [{ line: lineId(given), field: "claimDate", date: null }])).toBeNull();
});

/** A finished register as it is opened again: under a name of its own. */
async function reopened(bytes: Uint8Array): Promise<FileWorkbook> {
  return openFileWorkbook([{ fileName: "долги – реестр.xlsx", bytes }]);
}

const again = { ...options("severodvinsk"), sheets: null, forms: [] } as const;

test("a register that an earlier session has built is taken up without writing, and marked as by a build", async () => {
  const first = await open("arenda-severodvinsk.xlsx");
  const built = await buildRegister(first, options("severodvinsk"));
  const bytes = await first.save();
  const [few, whole] = [await reopened(bytes), await reopened(bytes)];
  const before = await cells(few);
  const taken = await takeUp(few, again);
  if (taken === null) throw new Error("Not taken up");
  expect(await cells(few)).toEqual(before);
  const marks = marksOf(built, [0, 3, 11]);
  const names = new Map(taken.lines.map((line) => [line.before && lineId(line.before), lineId(line)]));
  const renamed = marks.map((mark) => ({ ...mark, line: names.get(mark.line) ?? "" }));
  const report = await (await markLines(few, taken, renamed))?.follow();
  const rebuilt = await buildRegister(whole, { ...again, marks });
  expect(report?.totals).toEqual(rebuilt.totals);
  expect(report?.totals).not.toEqual(built.totals);
  expect(await cells(few)).toEqual(await cells(whole));
  // The file, too, holds what a build would have left.
  expect(await cells(await reopened(await few.save()))).toEqual(
    await cells(await reopened(await whole.save())),
  );
});

test("what people did to a finished register is for a build to take in", async () => {
  const first = await open("arenda-severodvinsk.xlsx");
  const { sheetNames, standing } = await buildRegister(first, options("severodvinsk"));
  const register = standing.written.find(({ kind }) => kind === REGISTER_KIND);
  const stage = register?.table?.headers.indexOf(COMPUTED_HEADERS.stage) ?? -1;
  const port = await reopened(await first.save());
  const name = sheetNames.get(REGISTER_KIND) ?? "";
  const { takeBack } = await port.edit(name, 12, stage, "дописано");
  expect(await takeUp(port, again)).toBeNull();
  takeBack();
  const taken = await takeUp(port, again);
  const [mark] = marksOf(taken ?? (await buildRegister(port, again)), [0]);
  if (taken === null || mark === undefined) throw new Error("Not taken up");
  await port.edit(name, 12, 1, "дописано");
  expect(await markLines(port, taken, [mark])).toBeNull();
});

it("what cannot be read stays in a line in which another step is marked", async () => {
  const workbook = await open("arenda-severodvinsk.xlsx");
  const first = await buildRegister(workbook, options("severodvinsk"));
  const name = first.sheetNames.get(REGISTER_KIND) ?? "";
  // A debt that waits for its claim and that nobody has sued for.
  const all = marksOf(first, [...Array(60).keys()]);
  const indexOf = ({ line }: Mark): number => first.lines.findIndex((one) => lineId(one) === line);
  const mark = all.find(
    (one) => one.field === "claimDate" && first.lines[indexOf(one)]?.debt.lawsuitDate === null,
  );
  if (mark === undefined) throw new Error("No debt waits for a claim");
  const index = indexOf(mark);
  const model = first.standing.written.find(({ kind }) => kind === REGISTER_KIND);
  const header = "Иск подан";
  const column = model?.table?.headers.indexOf(header) ?? -1;
  const row = (model?.blocks[0]?.top ?? 0) + index;
  await workbook.edit(name, row, column, "31.06.2026");
  const second = await buildRegister(workbook, options("severodvinsk"));
  const at = second.lines.findIndex((line) => lineId(line) === mark.line);
  const block = second.standing.written.find(({ kind }) => kind === REGISTER_KIND)?.blocks[0];
  const cell = async (): Promise<CellValue> =>
    (await workbook.read(name)).value((block?.top ?? 0) + at, column);
  expect(await cell()).toBe("31.06.2026");
  const marked = await markLines(workbook, second, [mark]);
  expect(marked).not.toBeNull();
  expect(await cell()).toBe("31.06.2026");
  await marked?.follow();
  expect(await cell()).toBe("31.06.2026");
});
