import { buildRegister } from "../../../src/app/build/build";
import type { BuildOptions } from "../../../src/app/options";
import type { WorkbookPort } from "../../../src/app/ports";
import type { RegisterReport } from "../../../src/app/report";
import { formatIsoDay, isoDay } from "../../../src/domain/day";
import type { CellValue, SheetGrid } from "../../../src/domain/grid";
import { namedGrid } from "../../../src/domain/namedGrid";
import { openFileWorkbook, type FileWorkbook } from "../../../src/file/fileWorkbook";
import { SETTINGS } from "../../../src/settings/settings";

/** Forms are built in the same run as the register, and follow it when it is built anew. */
const HEAD =
  "Код администратора;Администратор;Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.";
const ROMASHKA = "012;Департамент имущества;ООО «Ромашка»;7701234567;№ 5;10.01.2026;10.02.2026;1000,00";
const VISHNYA = "018;Департамент лесов;ООО «Вишня»;7707654321;№ 6;10.01.2026;10.03.2026;500,00";
const CURRENT = "012;Департамент имущества;ООО «Слива»;;№ 7;10.09.2026;10.12.2026;70,00";

const options: BuildOptions = { asOf: isoDay("2026-10-01"), sheets: null, rules: "sevsk", forms: [] };

const csv = (...lines: string[]) => ({
  fileName: "долги.csv",
  bytes: new TextEncoder().encode([HEAD, ...lines].join("\n")),
});

interface Built {
  readonly report: RegisterReport;
  readonly bytes: Uint8Array;
  readonly workbook: FileWorkbook;
}

async function build(lines: string[], given: Partial<BuildOptions> = {}): Promise<Built> {
  return buildIn(await openFileWorkbook([csv(...lines)]), given);
}

async function buildIn(port: FileWorkbook, given: Partial<BuildOptions> = {}): Promise<Built> {
  const report = await buildRegister(port, { ...options, ...given });
  const bytes = await port.save();
  return { report, bytes, workbook: await reopened(bytes) };
}

const reopened = (bytes: Uint8Array): Promise<FileWorkbook> =>
  openFileWorkbook([{ fileName: "реестр.xlsx", bytes }]);

/** A workbook after the user has typed into the cells to the right of these texts, in one of its sheets. */
function typedInto<P extends WorkbookPort>(
  port: P,
  sheet: string,
  texts: Record<string, CellValue>,
  columns = 1,
): P {
  const read: WorkbookPort["read"] = async (name, watch) => {
    const grid = await port.read(name, watch);
    return name === sheet ? withTyped(grid, texts, columns) : grid;
  };
  return new Proxy(port, {
    get(target, key) {
      if (key === "read") return read;
      const value = Reflect.get(target, key) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function withTyped(grid: SheetGrid, texts: Record<string, CellValue>, columns: number): SheetGrid {
  const typed = new Map<string, CellValue>();
  for (const [text, value] of Object.entries(texts)) typed.set(place(grid, text, columns), value);
  const value = (row: number, column: number): CellValue =>
    typed.get(`${row},${column}`) ?? grid.value(row, column);
  return { ...namedGrid(grid, `${grid.name} `), name: grid.name, value };
}

function place(grid: SheetGrid, text: string, columns: number): string {
  const { used } = grid;
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row += 1)
    for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column += 1)
      if (grid.value(row, column) === text) return `${row},${column + columns}`;
  throw new Error(`No cell says «${text}»`);
}

const names = async (workbook: FileWorkbook): Promise<string[]> =>
  (await workbook.sheets()).map(({ name }) => name);

async function headings(workbook: FileWorkbook): Promise<string[]> {
  const grid = await workbook.read("Реестр должников");
  const [row = "0"] = place(grid, "Должник", 0).split(",");
  const { right } = grid.used ?? { right: -1 };
  return Array.from({ length: right + 1 }, (_, column) => String(grid.value(Number(row), column) ?? ""));
}

async function textsOf(workbook: FileWorkbook, sheet: string): Promise<string[]> {
  const grid = await workbook.read(sheet);
  const texts: string[] = [];
  for (let row = 0; row <= (grid.used?.bottom ?? -1); row += 1)
    for (let column = 0; column <= (grid.used?.right ?? -1); column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string") texts.push(value);
    }
  return texts;
}

describe("a run with forms", () => {
  it("writes their sheets, the settings, and the hidden register columns that their formulas name", async () => {
    const { report, workbook } = await build([ROMASHKA, VISHNYA], { forms: ["vologda-1", "inventory"] });
    expect(report.forms.map(({ form, sheet }) => [form.id, sheet, form.administrator?.code])).toEqual([
      ["vologda-1", "Прил. 1 Вологда – 012", "012"],
      ["vologda-1", "Прил. 1 Вологда – 018", "018"],
      ["inventory", "Инвентаризация расчётов", undefined],
    ]);
    expect(await names(workbook)).toEqual([
      ...["Лист1", "Реестр должников", "Сводка", "Контроль"],
      ...["Прил. 1 Вологда – 012", "Прил. 1 Вологда – 018", "Инвентаризация расчётов", "Настройки"],
      ...(await workbook.sheets()).filter(({ visible }) => !visible).map(({ name }) => name),
    ]);
    const grid = await workbook.read("Реестр должников");
    const all = await headings(workbook);
    const helper = all.indexOf("Ключ администратора");
    expect(helper).toBeGreaterThan(0);
    expect(grid.hiddenColumns.has(helper)).toBe(true);
    expect(report.controls.every(({ ok, name }) => ok || name.includes("на начало года"))).toBe(true);
  });

  it("without forms has neither settings nor helper columns, but the controls", async () => {
    const { report, workbook } = await build([ROMASHKA]);
    const visible = (await workbook.sheets()).filter((sheet) => sheet.visible).map(({ name }) => name);
    expect(visible).toEqual(["Лист1", "Реестр должников", "Сводка", "Контроль"]);
    expect(await headings(workbook)).not.toContain("Ключ администратора");
    expect([report.forms, report.skippedForms]).toEqual([[], []]);
  });

  it("keeps a column that formulas name but no debt fills, hidden and empty", async () => {
    const { workbook } = await build([ROMASHKA], { forms: ["druzhny-plan"] });
    const grid = await workbook.read("Реестр должников");
    const column = (await headings(workbook)).indexOf("УИН");
    expect(column).toBeGreaterThan(0);
    expect(grid.hiddenColumns.has(column)).toBe(true);
  });

  it("leaves out of all forms those that have nothing to say, and tells why; by name they are built", async () => {
    const { report } = await build([CURRENT], { forms: "all" });
    expect(report.skippedForms).toContainEqual({
      id: "sevsk-report",
      reason: "в реестре нет просроченных долгов",
    });
    expect(report.forms.some(({ form }) => form.id === "sevsk-report")).toBe(false);
    expect(report.forms.some(({ form }) => form.id === "inventory")).toBe(true);
    const named = await build([CURRENT], { forms: ["sevsk-report"] });
    expect(named.report.forms.map(({ form }) => form.id)).toEqual(["sevsk-report"]);
    expect(named.report.skippedForms).toEqual([]);
  });

  it("refuses a form that it does not know before anything is read", async () => {
    await expect(build([ROMASHKA], { forms: ["vologda-9"] })).rejects.toMatchObject({ code: "unknown-form" });
  });
});

describe("forms that stand in the workbook", () => {
  it("follow the register, though nobody names them again", async () => {
    const first = await build([ROMASHKA, VISHNYA], { forms: ["inventory"] });
    const { report, workbook } = await buildIn(first.workbook, { asOf: isoDay("2027-01-01") });
    expect(report.forms.map(({ form }) => form.id)).toEqual(["inventory"]);
    expect(await textsOf(workbook, "Инвентаризация расчётов")).toContain(
      "по состоянию на 1 января 2027 года",
    );
    expect(await headings(workbook)).toEqual(await headings(first.workbook));
  });

  it("go when their administrator has no debts any more, and it is said", async () => {
    const first = await build([ROMASHKA, VISHNYA], { forms: ["vologda-1"] });
    const { report, workbook } = await buildIn(withoutLine(first.workbook, "018"));
    expect(report.forms.map(({ form }) => form.administrator?.code)).toEqual(["012"]);
    expect(await names(workbook)).not.toContain("Прил. 1 Вологда – 018");
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        severity: "info",
        code: "form-removed",
        message:
          "Лист «Прил. 1 Вологда – 018» удалён: в реестре больше нет долгов, по которым он составлялся.",
      }),
    );
    // What is left names no sheet or column that is gone: the workbook could be written.
    expect(await headings(workbook)).toContain("Ключ администратора");
  });

  it("do not come back as the user's own columns of the register", async () => {
    const first = await build([ROMASHKA], { forms: ["inventory"] });
    const second = await buildIn(first.workbook, { forms: ["inventory"] });
    const all = await headings(second.workbook);
    expect(new Set(all).size).toBe(all.length);
  });
});

/** The source sheet without the line that begins with a text. */
function withoutLine(port: FileWorkbook, first: string): FileWorkbook {
  const read: WorkbookPort["read"] = async (name, watch) => {
    const grid = await port.read(name, watch);
    if (name !== "Лист1") return grid;
    const value = (row: number, column: number): CellValue =>
      grid.value(row, 0) === first ? null : grid.value(row, column);
    return { ...namedGrid(grid, `${grid.name} `), name, value };
  };
  return new Proxy(port, {
    get(target, key) {
      if (key === "read") return read;
      const value = Reflect.get(target, key) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

describe("what the user types into own sheets", () => {
  const PLAN = "План Дружненский";
  const mark = { "1.": "Приказ № 12 от 23.06.2023" };

  it("survives a rebuild of the same workbook", async () => {
    const first = await build([ROMASHKA], { forms: ["druzhny-plan"] });
    const { workbook } = await buildIn(typedInto(first.workbook, PLAN, mark, 4));
    expect(await textsOf(workbook, PLAN)).toContain(mark["1."]);
  });

  it("survives when the register is built again from the source file over the finished workbook", async () => {
    const first = await build([ROMASHKA], { forms: ["druzhny-plan"] });
    const earlier = typedInto(first.workbook, PLAN, mark, 4);
    const { report, workbook } = await build([ROMASHKA], { earlier });
    expect(report.forms.map(({ form }) => form.id)).toEqual(["druzhny-plan"]);
    expect(await textsOf(workbook, PLAN)).toContain(mark["1."]);
  });
});

describe("the settings", () => {
  async function rebuiltWith(values: Partial<Record<keyof typeof SETTINGS, string>>): Promise<Built> {
    const first = await build([ROMASHKA], { forms: ["inventory"] });
    const texts = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [SETTINGS[key as keyof typeof SETTINGS].label, value]),
    );
    return buildIn(typedInto(first.workbook, "Настройки", texts));
  }
  const deadline = ({ report }: Built): string | undefined => {
    const day = report.entries[0]?.assessment.deadline;
    return day === null || day === undefined ? undefined : formatIsoDay(day);
  };

  it("replace the document's number of days, and the register says so", async () => {
    expect(deadline(await rebuiltWith({}))).toBe("2026-03-12");
    const edited = await rebuiltWith({ claimDays: "20" });
    expect(deadline(edited)).toBe("2026-03-02");
    expect((await textsOf(edited.workbook, "Реестр должников")).join()).toContain(
      "Правила взыскания: Севск, № 319, со своими сроками организации",
    );
    expect((await textsOf(edited.workbook, "Настройки")).join()).toContain("в документе 30");
  });

  it("add the organisation's own days off to the calendar, or switch the move off", async () => {
    expect(deadline(await rebuiltWith({ extraDaysOff: "12.03.2026" }))).toBe("2026-03-13");
    // 10.02.2026 + 18 days is Saturday, 28 February.
    expect(deadline(await rebuiltWith({ claimDays: "18" }))).toBe("2026-03-02");
    expect(deadline(await rebuiltWith({ claimDays: "18", shiftToWorkingDay: "нет" }))).toBe("2026-02-28");
  });

  it("name the organisation above the register, the summary, the controls and the forms", async () => {
    const { workbook } = await rebuiltWith({ organisation: "Администрация Севского района" });
    for (const sheet of ["Реестр должников", "Сводка", "Контроль", "Инвентаризация расчётов"])
      expect((await textsOf(workbook, sheet)).join()).toContain("Администрация Севского района");
  });

  it("that cannot be read are a problem with the cell's address, and stay as typed", async () => {
    const { report, workbook } = await rebuiltWith({ claimDays: "месяц" });
    const [problem] = report.problems.filter(({ code }) => code === "setting-unreadable");
    expect(problem).toMatchObject({ sheet: "Настройки", cell: expect.stringMatching(/^B\d+$/) });
    expect(deadline({ report } as Built)).toBe("2026-03-12");
    expect(await textsOf(workbook, "Настройки")).toContain("месяц");
  });

  it("tell the administrator where no sheet does; what the caller says comes first", async () => {
    const plain = {
      fileName: "без кода.csv",
      bytes: new TextEncoder().encode("Должник;Сумма долга, руб.;Срок уплаты\nООО «А»;5,00;10.02.2026\n"),
    };
    const first = await buildIn(await openFileWorkbook([plain]), { forms: ["vologda-1"] });
    // Each build of its own copy: in one register the administrator of the build before would be late.
    const bytes = await first.workbook.save();
    const administrators = async (given: Partial<BuildOptions>) => {
      const workbook = await openFileWorkbook([{ fileName: "без кода.xlsx", bytes }]);
      const port = typedInto(workbook, "Настройки", {
        [SETTINGS.administratorCode.label]: "077",
        [SETTINGS.administratorName.label]: "Комитет",
      });
      return (await buildIn(port, given)).report.forms.map(({ form }) => form.administrator?.code);
    };
    expect(await administrators({})).toEqual(["077"]);
    expect(await administrators({ administrator: { code: "055", name: "Другой" } })).toEqual(["055"]);
  });
});
