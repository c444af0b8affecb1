import { readHistorySheet } from "../../../src/register/history/historySheet";
import { buildRegister } from "../../../src/app/build/build";
import type { BuildOptions } from "../../../src/app/options";
import type { RegisterReport } from "../../../src/app/report";
import { isoDay, toSerial } from "../../../src/domain/day";
import { FIELDS, type FieldKey } from "../../../src/domain/fields";
import type { CellValue } from "../../../src/domain/grid";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { editedPort } from "../edited";

/** Rebuilding a register (docs/periods.md §3): merged, never overwritten blindly. */
const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.;Претензия направлена";
const ROMASHKA = "ООО «Ромашка»;7701234567;№ 5;10.01.2026;10.02.2026;1000,00;";
const VISHNYA = "ООО «Вишня»;7707654321;№ 6;10.01.2026;10.03.2026;500,00;01.04.2026";
const REGISTER = "Реестр должников";

const options: BuildOptions = { asOf: isoDay("2026-10-01"), sheets: null, rules: "sevsk", forms: [] };

const sheet = (...lines: string[]) => ({
  fileName: "долги.csv",
  bytes: new TextEncoder().encode([HEAD, ...lines].join("\n")),
});

/** A register built of these lines, as a file. */
async function built(lines: string[], asOf = "2026-10-01"): Promise<Uint8Array> {
  const workbook = await openFileWorkbook([sheet(...lines)]);
  await buildRegister(workbook, { ...options, asOf: isoDay(asOf) });
  return workbook.save();
}

/** Builds the lines over an earlier register into which the user typed; the register is in another workbook. */
async function rebuilt(
  lines: string[],
  earlier: Uint8Array,
  edits: Parameters<typeof editedPort>[2] = [],
  asOf = "2026-10-01",
): Promise<{ report: RegisterReport; bytes: Uint8Array }> {
  const old = await openFileWorkbook([{ fileName: "реестр.xlsx", bytes: earlier }]);
  const workbook = await openFileWorkbook([sheet(...lines)]);
  const report = await buildRegister(workbook, {
    ...options,
    asOf: isoDay(asOf),
    earlier: editedPort(old, REGISTER, edits),
  });
  return { report, bytes: await workbook.save() };
}

const typed = (line: string, field: FieldKey, value: CellValue) => ({
  line,
  header: FIELDS[field].header,
  value,
});
const serial = (iso: string) => toSerial(isoDay(iso));
const facts = (report: RegisterReport, ...keys: FieldKey[]) =>
  report.entries.map(({ debt, presence }) => [presence, ...keys.map((key) => debt[key])]);

it("keeps what was typed, updates sums, adds new debts and marks those gone", async () => {
  const edits = [
    typed("Ромашка", "claimDate", serial("2026-03-01")),
    typed("Вишня", "claimDate", serial("2026-04-02")),
  ];
  const grown = ROMASHKA.replace("1000,00", "1500,00");
  const added = "ИП Шубин;329900000000;№ 7;10.05.2026;10.06.2026;7,00;";
  const { report } = await rebuilt([grown, added], await built([ROMASHKA, VISHNYA]), edits);

  expect(report.changes).toMatchObject({ added: 1, changed: 1, unchanged: 0, gone: 1 });
  expect(facts(report, "debtorName", "claimDate")).toEqual([
    ["present", "ООО «Ромашка»", isoDay("2026-03-01")],
    ["present", "ИП Шубин", null],
    ["gone", "ООО «Вишня»", isoDay("2026-04-02")],
  ]);
  expect(report.entries[0]?.debt.amount?.toFixed(2)).toBe("1500.00");
  expect(report.entries[0]?.assessment.stage).toBe("lawsuit-due");
  expect(report.problems.map(({ code }) => code)).toContain("gone");
});

it("counts debts that are gone in no total", async () => {
  const { report } = await rebuilt([ROMASHKA], await built([ROMASHKA, VISHNYA]));
  expect(report.totals).toMatchObject({ debts: 1, needClaim: 1, needLawsuit: 0 });
  expect(report.totals.total.toFixed(2)).toBe("1000.00");
  expect(report.controls[0]).toMatchObject({ ok: true });
  expect(report.entries[1]?.debt.amount?.toFixed(2)).toBe("500.00");
});

it("changes nothing more when it is built a second time", async () => {
  const edits = [typed("Ромашка", "claimDate", "5 марта 2026 г.")];
  const once = await rebuilt([ROMASHKA], await built([ROMASHKA, VISHNYA]), edits);
  const twice = await rebuilt([ROMASHKA], once.bytes);
  expect(twice.report.changes).toMatchObject({ added: 0, changed: 0, unchanged: 1, gone: 1 });
  expect(facts(twice.report, "claimDate")).toEqual(facts(once.report, "claimDate"));
  const register = async (bytes: Uint8Array) => {
    const grid = await (
      await openFileWorkbook([{ fileName: "реестр.xlsx", bytes }])
    ).read("Реестр должников");
    const rows = grid.used === null ? 0 : grid.used.bottom + 1;
    return Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: (grid.used?.right ?? 0) + 1 }, (_column, column) => grid.value(row, column)),
    );
  };
  expect(await register(twice.bytes)).toEqual(await register(once.bytes));
});

it("says where the register keeps another date than the sheet now has", async () => {
  const edits = [typed("Вишня", "claimDate", serial("2026-04-02"))];
  const moved = VISHNYA.replace("01.04.2026", "03.04.2026");
  const { report } = await rebuilt([moved], await built([VISHNYA]), edits);
  expect(report.entries[0]?.debt.claimDate).toBe(isoDay("2026-04-02"));
  expect(report.problems.find(({ code }) => code === "register-conflict")).toMatchObject({
    cell: "G2",
    message:
      "«Претензия направлена»: в реестре вручную указано «02.04.2026», а в исходном листе теперь «03.04.2026». В реестре оставлено введённое вручную; если верен лист, впишите в реестр «03.04.2026».",
  });
});

it("follows the sheet where nobody typed", async () => {
  const moved = VISHNYA.replace("01.04.2026", "03.04.2026");
  const { report } = await rebuilt([moved], await built([VISHNYA]));
  expect(report.entries[0]?.debt.claimDate).toBe(isoDay("2026-04-03"));
});

it("counts a penalty typed into the register, and the control still holds", async () => {
  // The register has the column once any debt has a penalty.
  const head = `${HEAD};Пени`;
  const bytes = new TextEncoder().encode([head, `${ROMASHKA};`, `${VISHNYA};10,00`].join("\n"));
  const first = await openFileWorkbook([{ fileName: "долги.csv", bytes }]);
  await buildRegister(first, options);
  const register = await openFileWorkbook([{ fileName: "р.xlsx", bytes: await first.save() }]);
  const again = await openFileWorkbook([{ fileName: "долги.csv", bytes }]);
  const earlier = editedPort(register, REGISTER, [typed("Ромашка", "penalty", 25.5)]);
  const report = await buildRegister(again, { ...options, earlier });
  expect(report.totals.total.toFixed(2)).toBe("1535.50");
  expect(report.controls[0]).toMatchObject({ ok: true });
});

describe("earlier sums", () => {
  it("of 1 January give «на начало года», of the 1st of last month «на 1-е число предыдущего месяца»", async () => {
    const january = await built([ROMASHKA.replace("2026;10.02.2026", "2025;10.02.2025")], "2026-01-01");
    const grown = ROMASHKA.replace("2026;10.02.2026", "2025;10.02.2025").replace("1000,00", "1200,00");
    const september = await rebuilt([grown], january, [], "2026-09-01");
    const october = await rebuilt([grown], september.bytes, [], "2026-10-01");
    expect(october.report.entries[0]?.debt.openingAmount?.toFixed(2)).toBe("1000.00");
    expect(october.report.entries[0]?.debt.previousAmount?.toFixed(2)).toBe("1200.00");
    expect(september.report.problems.map(({ code }) => code)).toContain("history-sums");
    expect([...october.report.sheetNames.keys()]).toContain("history");
  });

  it("are kept once for a date that is built again", async () => {
    const { bytes, report } = await rebuilt([ROMASHKA], await built([ROMASHKA]));
    const workbook = await openFileWorkbook([{ fileName: "р.xlsx", bytes }]);
    const name = report.sheetNames.get("history") ?? "";
    expect([...readHistorySheet(await workbook.read(name)).keys()]).toEqual([options.asOf]);
  });
});

it("says that a sum typed over the sheet's own does not stand: sums are the sheet's", async () => {
  const { report } = await rebuilt([ROMASHKA], await built([ROMASHKA]), [
    typed("ООО «Ромашка»", "amount", 777),
  ]);
  expect(report.entries[0]?.debt.amount?.toFixed(2)).toBe("1000.00");
  expect(report.problems).toContainEqual(
    expect.objectContaining({ severity: "warning", code: "amount-overwritten", cell: "F2" }),
  );
});

describe("dates of a build", () => {
  const grown = ROMASHKA.replace("1000,00", "1200,00");
  const told = ({ report }: { report: RegisterReport }) => report.problems.map(({ code }) => code);

  it("before the latest one show what was kept for them, and say so", async () => {
    const november = await rebuilt([grown], await built([ROMASHKA]), [], "2026-11-01");
    const back = await rebuilt([grown], november.bytes, [], "2026-10-01");
    expect(back.report.problems).toContainEqual(
      expect.objectContaining({
        severity: "info",
        code: "replay",
        message:
          "Суммы показаны такими, какими они были на 01.10.2026; долги, возникшие позже, в итоги не входят. Прежние суммы не изменены.",
      }),
    );
    expect(back.report.totals.total.toFixed(2)).toBe("1000.00");
  });

  it("warn where nothing was kept for a date that goes back", async () => {
    expect(told(await rebuilt([ROMASHKA], await built([ROMASHKA], "2026-11-01")))).toContain("no-snapshot");
  });

  it("only looked at keep no sums, and say so", async () => {
    const workbook = await openFileWorkbook([sheet(ROMASHKA)]);
    const report = await buildRegister(workbook, { ...options, asOf: isoDay("2027-02-01"), whatIf: true });
    expect(told({ report })).toContain("what-if");
    expect(report.sheetNames.get("history")).toBeUndefined();
  });

  it("propose the nearest kept sums where the start of the year has none", async () => {
    const old = ROMASHKA.replaceAll("2026", "2025");
    const { report } = await rebuilt([old], await built([old], "2026-01-12"));
    const found = report.problems.find(({ code }) => code === "nearest-opening");
    expect(found?.message).toContain("нет сумм на 01.01.2026; ближайшие на 12.01.2026");
  });
});

it("tells of debts that were recognised although something in them changed", async () => {
  const renamed = VISHNYA.replace("№ 6", "№ 6/2026");
  const { report } = await rebuilt([ROMASHKA, renamed], await built([ROMASHKA, VISHNYA]));
  expect(report.changes).toMatchObject({ recognised: 1, added: 0, gone: 0 });
  expect(report.problems.map(({ code }) => code)).toContain("recognised");
});

describe("typed facts that would all lose their debts", () => {
  const lines = (street: string) =>
    ["Ольха", "Липа", "Рябина", "Калина"].map(
      (name, index) =>
        `${street} ${name};;№ ${street}${index};10.01.2026;1${index}.02.2026;${index + 1}00,00;`,
    );
  const edits = ["Ольха", "Липа", "Рябина"].map((name) => typed(name, "claimDate", serial("2026-03-01")));
  const respelled = lines("Север").map((line, index) =>
    line.replace(/Север \S+?;/, `Посёлок ${index + 20};`),
  );

  it("stop the build, which says why", async () => {
    await expect(rebuilt(respelled, await built(lines("ООО")), edits)).rejects.toMatchObject({
      code: "debts-lost",
      message: expect.stringContaining("из 3") as string,
    });
  });

  it("name the changed column with its values as people write them", async () => {
    const balances = (term: string, sum: string) =>
      ["Ольха", "Липа", "Рябина"].map((name) => `ООО ${name};;№ 7;10.01.2026;${term};${sum};`);
    const before = await built(balances("10.08.2026", "100,00"), "2026-09-01");
    await expect(rebuilt(balances("10.09.2026", "200,00"), before, edits)).rejects.toMatchObject({
      message: expect.stringContaining(
        "в столбце «Срок уплаты»: было «10.08.2026», стало «10.09.2026»",
      ) as string,
    });
  });
});

it("writes nothing once it is stopped", async () => {
  const workbook = await openFileWorkbook([sheet(ROMASHKA)]);
  const controller = new AbortController();
  const apply = jest.spyOn(workbook, "apply");
  const stopped = buildRegister(workbook, {
    ...options,
    signal: controller.signal,
    onProgress: (phase) => phase === "register" && controller.abort(),
  });
  await expect(stopped).rejects.toThrow("abort");
  expect(apply).not.toHaveBeenCalled();
});

describe("payments that the sums tell of (docs/periods.md §4)", () => {
  const paying = (sum: string) => `ООО «Ромашка»;7701234567;№ 5;10.01.2025;10.02.2025;${sum};`;
  const standing = "ООО «Вишня»;7707654321;№ 6;10.01.2025;10.03.2025;500,00;01.04.2025";
  const paid = ({ entries }: RegisterReport) =>
    entries.map(({ debt }) => [debt.debtorName, debt.paidAmount?.toNumber() ?? null]);

  it("are derived anew at each build, up to the debt's leaving the sheet", async () => {
    const january = await built([paying("1000,00"), standing], "2026-01-01");
    const february = await rebuilt([paying("700,00"), standing], january, [], "2026-02-01");
    expect(paid(february.report)).toContainEqual(["ООО «Ромашка»", 300]);
    const march = await rebuilt([paying("600,00"), standing], february.bytes, [], "2026-03-01");
    expect(paid(march.report)).toContainEqual(["ООО «Ромашка»", 400]);
    const april = await rebuilt([standing], march.bytes, [], "2026-04-01");
    expect(paid(april.report)).toEqual([
      ["ООО «Вишня»", null],
      ["ООО «Ромашка»", 1000],
    ]);
  });

  it("stay as people have typed them over", async () => {
    const january = await built([paying("1000,00"), standing], "2026-01-01");
    const february = await rebuilt([paying("700,00"), standing], january, [], "2026-02-01");
    const edits = [typed("Ромашка", "paidAmount", 250)];
    const march = await rebuilt([paying("600,00"), standing], february.bytes, edits, "2026-03-01");
    expect(paid(march.report)).toContainEqual(["ООО «Ромашка»", 250]);
  });

  it("remember the date chosen for the start of the year", async () => {
    const january = await built([paying("1000,00"), standing], "2026-01-12");
    const build = async (earlier: Uint8Array, sum: string, asOf: string, chosen: Partial<BuildOptions>) => {
      const workbook = await openFileWorkbook([{ fileName: "реестр.xlsx", bytes: earlier }]);
      const source = await openFileWorkbook([sheet(paying(sum), standing)]);
      const report = await buildRegister(source, {
        ...options,
        ...chosen,
        asOf: isoDay(asOf),
        earlier: workbook,
      });
      return { report, bytes: await source.save() };
    };
    const chosen = { openingDate: isoDay("2026-01-12") };
    const february = await build(january, "700,00", "2026-02-01", chosen);
    expect(paid(february.report)).toContainEqual(["ООО «Ромашка»", 300]);
    const march = await build(february.bytes, "600,00", "2026-03-01", {});
    expect(paid(march.report)).toContainEqual(["ООО «Ромашка»", 400]);
  });
});
