import { isoDay } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import type { SheetModel } from "../../../src/sheet/model";
import { registerHeaders, registerSheet } from "../../../src/register/table/registerSheet";
import { assess, DEFAULT_SOON_DAYS, type RegisterEntry } from "../../../src/assessment";
import { workCalendar } from "../../../src/domain/workCalendar";
import { collectionRules } from "../../../src/regulations";
import { aDebt } from "../../domain/debts";
import { AS_OF, aView, anEntry } from "./entries";
import { cellAt, shown } from "../../sheet/cells";

import { FIELD_KEYS, fieldSpec } from "../../../src/domain/fields";
import { widthInPoints } from "../../../src/sheet/page";
import { blockOf, headersOf, valuesOf } from "./table";

describe("the columns of the register", () => {
  it("are only those that carry something, and those that are always there", () => {
    expect(registerHeaders(aView([anEntry()]))).toEqual([
      "Должник",
      "Всего, руб.",
      "Этап",
      "Что сделать",
      "Срок",
      "Осталось дней",
      "Основание (пункт)",
      "Срочность",
      "Основной долг, руб.",
      "Срок уплаты",
      "Дней просрочки",
      "Просрочена",
      "Претензия направлена",
      "Иск подан",
      "Внимание",
      "Исковая давность до",
      "Период просрочки",
      "Категория",
      "Источник: строка",
      "Источник: лист",
      "Источник: файл",
      "Исковая давность: состояние",
      "Дата отсчёта сроков",
      "Строка сводки по срокам",
    ]);
  });

  it("take in a field as soon as one line knows it, wherever that line stands", () => {
    const lines = [anEntry(), anEntry(), anEntry({ note: "=СУММА(A1)" })];
    expect(registerHeaders(aView(lines))).toContain("Примечание");
    expect(registerHeaders(aView(lines.slice(0, 2)))).not.toContain("Примечание");
  });

  it("tell of lines that are gone from the source only if there are any", () => {
    expect(registerHeaders(aView([anEntry()]))).not.toContain("Состояние");
    const model = registerSheet(aView([anEntry(), anEntry({}, 8, "gone")]));
    expect(valuesOf(model, 0).get("Состояние")).toBeNull();
    expect(valuesOf(model, 1).get("Состояние")).toBe("нет в источнике");
  });

  it("have headings that Excel accepts for a table: unique whatever the case, no special characters", () => {
    const everything = Object.fromEntries(
      Object.keys(anEntry().debt).map((key) => [key, key.endsWith("Date") ? isoDay("2026-01-12") : money(1)]),
    );
    const headers = registerHeaders(aView([anEntry(everything), anEntry({}, 8, "gone")]));
    expect(headers.length).toBeGreaterThan(50);
    expect(new Set(headers.map((header) => header.toLocaleLowerCase("ru"))).size).toBe(headers.length);
    for (const header of headers) expect(header).not.toMatch(/[[\]#'@\n\r]/);
  });

  it("hide what all lines share and say it above the table", () => {
    const facts = { administratorCode: "093", administratorName: "Администрация Северодвинска" };
    const model = registerSheet(aView([anEntry(facts), anEntry(facts, 8)]));
    const hidden = model.columns
      .filter((column) => column.hidden && !column.grouped)
      .map(({ column }) => headersOf(model)[column]);
    expect(hidden).toEqual([
      "Администратор доходов",
      "Код администратора",
      "Источник: лист",
      "Источник: файл",
      "Исковая давность: состояние",
      "Дата отсчёта сроков",
      "Строка сводки по срокам",
    ]);
    expect(shown(cellAt(model, "A3"))).toContain(
      "Источник: долги.xlsx, лист «Лист1» · Администратор доходов: Администрация Северодвинска · Код администратора: 093",
    );
  });

  it("show the source's sheet and file where there are several", () => {
    const other = anEntry();
    const source = { file: "вторые.xlsx", sheet: "Лист2", row: 3 };
    const model = registerSheet(aView([anEntry(), { ...other, debt: { ...other.debt, source } }]));
    const hidden = model.columns
      .filter((column) => column.hidden && !column.grouped)
      .map(({ column }) => headersOf(model)[column]);
    expect(hidden).toEqual(["Исковая давность: состояние", "Дата отсчёта сроков", "Строка сводки по срокам"]);
    expect(valuesOf(model, 1).get("Источник: строка")).toBe(3);
  });

  it("say where the document's word for overdue differs from the days, and keep that in sight", () => {
    const facts = { amount: money("1000.00"), basis: "Договор аренды земельного участка ".repeat(4) };
    const rules = collectionRules("severodvinsk");
    const calendar = workCalendar();
    const entryAt = (dueDate: string): RegisterEntry => {
      const debt = aDebt({ ...facts, debtorName: "ООО «Ромашка»", dueDate: isoDay(dueDate) });
      const context = { asOf: AS_OF, calendar, soonDays: DEFAULT_SOON_DAYS };
      return { debt, assessment: assess(debt, rules, context), presence: "present" };
    };
    // 1 September + 30 days is the as-of date itself: п. 10 calls the debt overdue from the next day on.
    const model = registerSheet(aView(["2026-09-01", "2026-08-31", "2026-10-01"].map(entryAt), { rules }));
    const words = [0, 1, 2].map((line) => valuesOf(model, line).get("Просрочена"));
    expect(words).toEqual(["не просрочена по п. 10", "да", "нет"]);
    expect(valuesOf(model, 0).get("Дней просрочки")).toBe(30);
    expect(model.columns[headersOf(model).indexOf("Просрочена")]).not.toHaveProperty("hidden");
  });

  it("fold the details where A4 would print too small, and the head says so", () => {
    const folded = (model: SheetModel) =>
      model.columns.filter(({ grouped }) => grouped).map(({ column }) => headersOf(model)[column]);
    const long = "Управление градостроительства и земельных отношений";
    const wide = registerSheet(
      aView([anEntry({ unit: long, basis: long, address: long, reason: long }), anEntry()]),
    );
    expect(folded(wide)).toEqual([
      "Просрочена",
      "Адрес",
      "Причина образования",
      "Период просрочки",
      "Категория",
      "Источник: строка",
    ]);
    expect(shown(cellAt(wide, "A3"))).toMatch(/Подробные столбцы свёрнуты/);
  });

  describe("on paper and on a small screen", () => {
    const long = "Управление градостроительства и земельных отношений";
    const everything = Object.fromEntries(
      FIELD_KEYS.map((key) => {
        const { type } = fieldSpec(key);
        return [
          key,
          type === "money" ? money("123456789.10") : type === "date" ? isoDay("2026-01-12") : long,
        ];
      }),
    );
    const full = registerSheet(
      aView([anEntry(everything), anEntry({ administratorName: "Б", institutionName: "В" }, 8, "gone")]),
    );
    const shownColumns = (model: SheetModel) => model.columns.filter(({ hidden }) => hidden !== true);
    const points = (model: SheetModel) => widthInPoints(shownColumns(model).map(({ width }) => width));
    const PAGE = { A4: (11.69 - 0.8) * 72, A3: (16.54 - 0.8) * 72 };

    it("print no type under 6.5 points, whatever the register holds", () => {
      for (const model of [full, registerSheet(aView([anEntry()]))]) {
        const scale = Math.min(1, PAGE[model.print?.paper ?? "A4"] / points(model));
        expect(scale * 9).toBeGreaterThanOrEqual(6.5);
      }
      expect(full.print?.paper).toBe("A3");
    });

    it("never fold what decides, and show whose debt it is where there are several", () => {
      const headers = shownColumns(full).map(({ column }) => headersOf(full)[column]);
      expect(headers.slice(0, 10)).toEqual([
        "Должник",
        "Администратор доходов",
        "Учреждение",
        "Всего, руб.",
        "Этап",
        "Что сделать",
        "Срок",
        "Осталось дней",
        "Основание (пункт)",
        "Срочность",
      ]);
    });

    it("show «Срок» without scrolling on 1366 pixels beside the pane", () => {
      const upTo = headersOf(full).indexOf("Срок");
      // Seven pixels a character and five of padding; the pane takes 350, row headings and the bar 60.
      const pixels = full.columns
        .filter(({ column, hidden }) => column <= upTo && hidden !== true)
        .reduce((sum, { width }) => sum + width * 7 + 5, 0);
      expect(pixels).toBeLessThan(1366 - 350 - 60);
    });
  });

  it("make each line as high as its longest text wants", () => {
    const model = registerSheet(aView([anEntry(), anEntry({ basis: "договор ".repeat(20) })]));
    const [low, high] = [0, 1].map((index) => blockOf(model).rowHeight?.(index) ?? 0);
    expect(low).toBeLessThan(40);
    expect(high).toBeGreaterThan(2 * (low ?? 0));
  });

  it("end with what the caller adds", () => {
    const extra = {
      key: "year",
      header: "Год возникновения",
      type: "number",
      width: [8, 8],
      hidden: true,
      value: (_entry: unknown, index: number) => 2020 + index,
    } as const;
    const model = registerSheet(aView([anEntry(), anEntry()]), [extra]);
    expect(headersOf(model).at(-1)).toBe("Год возникновения");
    expect(valuesOf(model, 1).get("Год возникновения")).toBe(2021);
  });
});

describe("the lines of the register", () => {
  const model = registerSheet(
    aView([anEntry({ inn: "0899239877", note: "=1+1", claimNumber: "+7", categoryManual: "1.2" })]),
  );
  const styleOf = (header: string) => blockOf(model).columns[headersOf(model).indexOf(header)];

  it("say what the rules make of the debt, with the clause", () => {
    const line = valuesOf(model, 0);
    expect(line.get("Этап")).toBe("нужна претензия");
    expect(line.get("Что сделать")).toBe("Направить требование (претензию)");
    expect(line.get("Срок")).toBe(isoDay("2026-03-12"));
    expect(line.get("Осталось дней")).toBe(-203);
    expect(line.get("Срочность")).toBe("срок пропущен");
    expect(line.get("Основание (пункт)")).toBe("№ 319, п. 3.2");
    expect(line.get("Период просрочки")).toBe("181–365 дней");
    expect(line.get("Просрочена")).toBe("да");
  });

  it("leave unknown what is unknown", () => {
    const [entry] = [anEntry({ dueDate: null, amount: null, penalty: money("5.00") })];
    const line = valuesOf(registerSheet(aView([entry])), 0);
    expect(line.get("Основной долг, руб.")).toBeNull();
    expect(line.get("Срок")).toBeNull();
    expect(line.get("Срочность")).toBeNull();
  });

  it("keep money as numbers, dates as dates, codes and categories as text", () => {
    expect(styleOf("Основной долг, руб.")).toMatchObject({
      type: "number",
      style: { numberFormat: "#,##0.00" },
    });
    expect(styleOf("Срок уплаты")).toMatchObject({ type: "date", style: { numberFormat: "dd.mm.yyyy" } });
    for (const header of ["ИНН", "№ претензии", "Категория", "Категория (вручную)"])
      expect(styleOf(header)).toMatchObject({ type: "text", style: { numberFormat: "@" } });
    expect(styleOf("Примечание")).toMatchObject({ type: "text" });
    expect(valuesOf(model, 0).get("Примечание")).toBe("=1+1");
  });

  it("offer the choices of a list, over the table's own rows only", () => {
    const row = blockOf(model).top;
    expect(model.dataValidations).toContainEqual({
      range: {
        top: row,
        bottom: row,
        left: headersOf(model).indexOf("Категория (вручную)"),
        right: headersOf(model).indexOf("Категория (вручную)"),
      },
      choices: ["1.1", "1.2", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.4"],
    });
  });
});
