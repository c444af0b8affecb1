import { isoDay } from "../../src/domain/day";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import type { Session } from "../../src/pane/session/paneSession";
import { openFiles } from "../../src/web/openFiles";
import { begin } from "./beginSession";
import { csv } from "./openWorkbook";
import { paneWorkbook } from "./paneWorkbook";
import { HEAD, lineOf, months, NOVEMBER, october, text } from "./twoMonths";

/** Several files in one session: a register with its next month, those of several administrators; and the plan of work. */
describe("last month's finished workbook and the new export, opened together", () => {
  const november = { fileName: "выгрузка.csv", bytes: new TextEncoder().encode(text(NOVEMBER).join("\n")) };

  async function both(): Promise<Session> {
    const { workbook, session: first } = await october();
    await first.mark(lineOf(first, /Ромашка/), "claimDate", isoDay("2026-09-20"));
    const finished = { fileName: "долги – реестр.xlsx", bytes: await workbook.file.save() };
    const opened = await openFiles([finished, november]);
    const session = await begin(
      { port: opened.workbook, view: workbook.view },
      { beside: opened.beside, today: isoDay("2026-11-05") },
    );
    await session.read();
    return session;
  }

  test("the register is the earlier one and never a source", async () => {
    const session = await both();
    expect(months(session).next).toMatchObject({
      register: { file: "долги – реестр.xlsx", date: isoDay("2026-10-01"), debts: 3 },
      tables: [{ file: "выгрузка.csv", date: isoDay("2026-11-01") }],
      asOf: isoDay("2026-11-01"),
    });
    await session.months({ type: "check", asOf: isoDay("2026-11-01") });
    await session.months({ type: "build", accept: false });
    expect(session.state().register).toMatchObject({
      asOf: isoDay("2026-11-01"),
      totals: { debts: 3, total: "2\u00a0750,00" },
      report: { rebuilt: true },
    });
    // What was typed is there, and the next step goes into this register, not into the one beside it.
    await session.mark(lineOf(session, /Ромашка/), "claimReceivedDate", isoDay("2026-09-25"));
    expect(session.state().register).toMatchObject({ totals: { debts: 3, total: "2\u00a0750,00" } });
    expect(session.state().notice).toBeNull();
  });
});

describe("files of several administrators", () => {
  const file = (name: string, code: string, sum: number) => ({
    fileName: `${name}.csv`,
    bytes: new TextEncoder().encode(
      text([
        ["Реестр задолженности по состоянию на 01.10.2026"],
        ["Код администратора", ...HEAD],
        [code, `ООО «${name}»`, "", "Договор № 1 от 10.01.2025", "10.01.2026", sum],
      ]).join("\n"),
    ),
  });
  const broken = { fileName: "сломан.xlsx", bytes: new TextEncoder().encode("PK\u0003\u0004 это не книга") };

  test("a broken one is named, read one by one, and does not stop the others", async () => {
    const read: string[] = [];
    const opened = await openFiles([file("Альфа", "001", 100), broken, file("Бета", "002", 200)], {
      onFile: (name, at, of) => read.push(`${name} ${String(at)}/${String(of)}`),
    });
    expect(read).toEqual(["Альфа.csv 1/3", "сломан.xlsx 2/3", "Бета.csv 3/3"]);
    const workbook = await paneWorkbook([csv("пусто")]);
    const session = await begin({ port: opened.workbook, view: workbook.view }, { beside: opened.beside });
    await session.read();
    await session.build();
    const { files } = months(session);
    expect(files?.lost).toBe(1);
    expect(files?.list.shown.map(({ file: name, verdict, total }) => [name, verdict, total])).toEqual([
      ["сломан.xlsx", "damaged", null],
      ["Альфа.csv", "read", "100,00"],
      ["Бета.csv", "read", "200,00"],
    ]);
    expect(session.state().register?.report?.failedControls).toBeGreaterThan(0);
  });

  test("are taken into the open workbook as sheets that remember their files", async () => {
    const workbook = await paneWorkbook([csv("пусто")]);
    const readFile = (one: { fileName: string; bytes: Uint8Array }) => openFileWorkbook([one]);
    const session = await begin(workbook, { readFile });
    expect(months(session).takesFiles).toBe(true);
    await session.months({
      type: "take-files",
      files: [file("Альфа", "001", 100), broken, file("Бета", "002", 200)],
    });
    expect(months(session).unread.map(({ file: name }) => name)).toEqual(["сломан.xlsx"]);
    await session.build();
    expect(session.state().register?.totals).toMatchObject({ debts: 2, total: "300,00" });
    expect(months(session).files?.list.shown.map(({ file: name, verdict }) => [name, verdict])).toEqual([
      ["сломан.xlsx", "damaged"],
      ["Альфа.csv", "read"],
      ["Бета.csv", "read"],
    ]);
    expect(months(session).gathering).toBeNull();
  });
});

describe("«План работы» and the calendar", () => {
  test("the plan is a sheet of the register as it stands", async () => {
    const { workbook, session } = await october();
    await session.months({ type: "plan", asOf: isoDay("2026-10-01") });
    expect(workbook.shown.at(-1)).toBe("plan");
    expect(session.state().created).toContain("План работы");
  });

  test("as of another date it is a workbook of its own, and the register stays", async () => {
    const { workbook, session } = await october();
    const packed: string[][] = [];
    const looking = await begin(workbook, {
      packSheets: (models) => {
        packed.push(models.map(({ kind }) => kind));
        return Promise.resolve(new Uint8Array([1]));
      },
    });
    await looking.months({ type: "plan", asOf: isoDay("2026-12-01") });
    expect(packed[0]).toEqual(expect.arrayContaining(["register", "plan"]));
    expect(workbook.copies.at(-1)?.fileName).toBe("долги – реестр – что если 01.12.2026.xlsx");
    expect(session.state().created).not.toContain("План работы");
    expect(looking.state().register?.asOf).toBe(isoDay("2026-10-01"));
  });

  test("the calendar is handed out, without debtors' names unless they are asked for", async () => {
    const { workbook, session } = await october();
    await session.months({ type: "calendar", asOf: isoDay("2026-10-01"), names: false });
    const { bytes, fileName } = workbook.copies.at(-1) ?? { bytes: new Uint8Array(), fileName: "" };
    expect(fileName).toBe("долги – реестр – сроки 01.10.2026.ics");
    const plain = new TextDecoder().decode(bytes);
    expect(plain).toContain("BEGIN:VCALENDAR");
    expect(plain).not.toContain("Ромашка");
    await session.months({ type: "calendar", asOf: isoDay("2026-10-01"), names: true });
    expect(new TextDecoder().decode(workbook.copies.at(-1)?.bytes)).toContain("Ромашка");
  });
});
