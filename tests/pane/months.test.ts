import { isoDay } from "../../src/domain/day";
import type { Session } from "../../src/pane/session/paneSession";
import { begin } from "./beginSession";
import { csv } from "./openWorkbook";
import { paneWorkbook, type PaneWorkbook } from "./paneWorkbook";
import { HEAD, lineOf, months, NOVEMBER, october, text } from "./twoMonths";

/** The months of a register as the pane has them: told apart, compared, decided and built. */
describe("a register in this workbook and a new table on another sheet", () => {
  test("are told apart by file, sheet and date, whatever sheet was built from before", async () => {
    const { workbook } = await october();
    await workbook.view.addSheet("Ноябрь", NOVEMBER);
    const session = await begin(workbook, { today: isoDay("2026-11-05") });
    const { next, later } = months(session);
    expect(next).toMatchObject({
      register: { file: "долги.csv", sheet: "Реестр должников", date: isoDay("2026-10-01"), debts: 3 },
      tables: [{ file: "долги.csv", sheet: "Ноябрь", date: isoDay("2026-11-01") }],
      asOf: isoDay("2026-11-01"),
    });
    expect(later).toBeNull();
  });

  test("a table of the register's date or an earlier one is no new month", async () => {
    const { workbook } = await october();
    const [, ...rest] = NOVEMBER;
    await workbook.view.addSheet("Сентябрь", [["Реестр задолженности по состоянию на 01.09.2026"], ...rest]);
    expect(months(await begin(workbook)).next).toBeNull();
  });

  test("the check shows what would change and writes nothing; what is marked meanwhile goes into the standing register", async () => {
    const { workbook } = await october();
    await workbook.view.addSheet("Ноябрь", NOVEMBER);
    const session = await begin(workbook, { today: isoDay("2026-11-05") });
    await session.months({ type: "check", asOf: isoDay("2026-11-01") });
    const { check } = months(session);
    expect(check).toMatchObject({
      before: { debts: 3, total: "6\u00a0000,00" },
      after: { debts: 3, total: "2\u00a0750,00" },
      guard: null,
    });
    expect(session.state().register?.asOf).toBe(isoDay("2026-10-01"));
    await session.mark(lineOf(session, /Ромашка/), "claimDate", isoDay("2026-09-20"));
    expect(session.state().register?.asOf).toBe(isoDay("2026-10-01"));
    expect(session.state().register?.totals.total).toBe("6\u00a0000,00");
    await session.months({ type: "dismiss" });
    expect(session.state().request).toMatchObject({ asOf: isoDay("2026-10-01"), sheets: ["Лист1"] });
  });
});

describe("«Похоже, это те же долги»", () => {
  /** The new month, looked at, with a claim that was typed into Lyutik's line. */
  async function looked(): Promise<{ workbook: PaneWorkbook; session: Session }> {
    const { workbook, session: first } = await october();
    await first.mark(lineOf(first, /Лютик/), "claimDate", isoDay("2026-09-20"));
    await workbook.view.addSheet("Ноябрь", NOVEMBER);
    const session = await begin(workbook, { today: isoDay("2026-11-05") });
    await session.months({ type: "check", asOf: isoDay("2026-11-01") });
    return { workbook, session };
  }

  const pairs = (session: Session) => months(session).pairs?.list.shown ?? [];
  /** Lines of the register as it is written. */
  async function lines(workbook: PaneWorkbook): Promise<readonly string[]> {
    const name = (await workbook.port.sheets()).find(({ kind }) => kind === "register")?.name ?? "";
    const grid = await workbook.port.read(name);
    const { bottom = 0, right = 0 } = grid.used ?? {};
    return Array.from({ length: bottom + 1 }, (_, row) =>
      Array.from({ length: right + 1 }, (__, column) => String(grid.value(row, column) ?? "")).join("|"),
    );
  }
  const CLAIM = String(46285);

  test("are shown side by side before anything is built", async () => {
    const { session } = await looked();
    expect(pairs(session)).toEqual([
      expect.objectContaining({
        old: expect.objectContaining({ name: "ИП Лютик А. А.", total: "2\u00a0000,00" }),
        fresh: expect.objectContaining({ name: "ИП Лютиков А. А.", total: "2\u00a0000,00" }),
        same: null,
      }),
    ]);
    expect(pairs(session)[0]?.old.typed).toContain("20.09.2026");
  });

  test("«Тот же»: what was typed goes to the new debt, and nothing stays behind", async () => {
    const { workbook, session } = await looked();
    await session.months({ type: "decide", pair: pairs(session)[0]?.id ?? "", same: true });
    expect(months(session).pairs?.decided).toBe(1);
    await session.months({ type: "build", accept: false });
    const found = (await lines(workbook)).filter((line) => line.includes("Лютик"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("Лютиков");
    expect(found[0]).toContain(CLAIM);
    expect(months(session).changes?.counts).toMatchObject({ recognised: 1, ambiguous: 0 });
    expect(months(session).pairs).toBeNull();
  });

  test("«Разные»: it stays with the old line, and the pair is not asked about again", async () => {
    const { workbook, session } = await looked();
    await session.months({ type: "decide", pair: null, same: false });
    await session.months({ type: "build", accept: false });
    const found = (await lines(workbook)).filter((line) => line.includes("Лютик"));
    expect(found).toHaveLength(2);
    expect(found.find((line) => line.includes("Лютиков"))).not.toContain(CLAIM);
    expect(months(session).pairs).toBeNull();
  });

  test("without an answer it is asked after the build, as on «Изменения», also when the workbook is opened again", async () => {
    const { workbook, session } = await looked();
    await session.months({ type: "build", accept: false });
    expect(pairs(session)).toHaveLength(1);
    const again = await begin(workbook, { today: isoDay("2026-11-05") });
    expect(pairs(again)).toHaveLength(1);
    await again.months({ type: "decide", pair: pairs(again)[0]?.id ?? "", same: true });
    await again.months({ type: "rebuild" });
    const found = (await lines(workbook)).filter((line) => line.includes("Лютик"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(CLAIM);
    expect(months(again).pairs).toBeNull();
  });
});

test("the guard at a tenth asks before it builds", async () => {
  const rows = (prefix: string) => [
    HEAD,
    ...Array.from({ length: 12 }, (_, index) => [
      `${prefix} № ${String(index)} ${"абвгдежзиклм"[index] ?? ""}${prefix}`,
      "",
      `Договор № ${prefix}${String(index)} от 10.01.2025`,
      `1${String(index % 10)}.01.2026`,
      1000 + index * (prefix === "Дом" ? 1 : 97),
    ]),
  ];
  const workbook = await paneWorkbook([csv(...text(rows("Дом")))]);
  const first = await begin(workbook);
  await first.takeActiveSheet();
  await first.build();
  const name = (await workbook.port.sheets()).find(({ kind }) => kind === "register")?.name ?? "";
  const grid = await workbook.file.read(name);
  const header = Array.from({ length: 40 }, (_, row) => row).find((row) => grid.value(row, 0) === "Должник");
  if (header === undefined) throw new Error("no headings");
  const note = Array.from({ length: (grid.used?.right ?? 0) + 1 }, (_, column) => column).find(
    (column) => grid.value(header, column) === "Претензия направлена",
  );
  if (note === undefined) throw new Error("no column to type into");
  for (let line = 1; line <= 5; line++) await workbook.file.edit(name, header + line, note, "20.09.2026");
  await workbook.view.addSheet("Другое", rows("Сад"));
  const session = await begin(workbook);
  await session.read({ sheets: ["Другое"], columns: {} });
  await session.build();
  expect(months(session).check?.guard).toContain("5");
  expect(session.state().register?.report).toBeNull();
  await session.months({ type: "build", accept: true });
  expect(session.state().register?.totals.debts).toBe(12);
});

test("a register that is opened on a later day asks once for its date", async () => {
  const { workbook } = await october();
  const session = await begin(workbook, { today: isoDay("2026-11-20") });
  expect(months(session).later).toEqual({ asOf: isoDay("2026-10-01"), today: isoDay("2026-11-20") });
  await session.months({ type: "recalculate" });
  expect(session.state().register?.asOf).toBe(isoDay("2026-11-20"));
  expect(months(session).later).toBeNull();
  const kept = await begin(workbook, { today: isoDay("2026-11-21") });
  await kept.months({ type: "dismiss" });
  expect(months(kept).later).toBeNull();
  expect(kept.state().register?.asOf).toBe(isoDay("2026-11-20"));
});
