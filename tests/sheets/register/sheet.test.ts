import { isoDay } from "../../../src/domain/day";
import { columnName } from "../../../src/domain/grid";
import { money } from "../../../src/domain/money";
import type { SheetModel } from "../../../src/sheets/model";
import { registerHeaders, registerSheet } from "../../../src/sheets/register/sheet";
import { aView, anEntry } from "./entries";
import { beside, cellAt, find, formulaOf, shown } from "../cells";

const headersOf = (model: SheetModel): readonly string[] => model.table?.headers ?? [];
const letterOf = (model: SheetModel, header: string): string => columnName(headersOf(model).indexOf(header));
const blockOf = (model: SheetModel) => {
  const [block] = model.blocks;
  if (block === undefined) throw new Error("The register has no body");
  return block;
};
const valuesOf = (model: SheetModel, index: number) =>
  new Map(headersOf(model).map((header, column) => [header, blockOf(model).columns[column]?.value(index)]));

describe("the columns of the register", () => {
  it("are only those that carry something, and those that are always there", () => {
    expect(registerHeaders(aView([anEntry()]))).toEqual([
      "Должник",
      "Срок уплаты",
      "Основной долг, руб.",
      "Претензия направлена",
      "Иск подан",
      "Всего, руб.",
      "Дней просрочки",
      "Период просрочки",
      "Просрочена",
      "Этап",
      "Что сделать",
      "Срок",
      "Осталось дней",
      "Срочность",
      "Основание (пункт)",
      "Исковая давность до",
      "Категория",
      "Внимание",
      "Источник: строка",
      "Источник: лист",
      "Источник: файл",
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
      .filter((column) => column.hidden)
      .map(({ column }) => headersOf(model)[column]);
    expect(hidden).toEqual([
      "Код администратора",
      "Администратор доходов",
      "Источник: лист",
      "Источник: файл",
      "Дата отсчёта сроков",
      "Строка сводки по срокам",
    ]);
    expect(shown(cellAt(model, "A3"))).toBe(
      "Источник: долги.xlsx, лист «Лист1» · Код администратора: 093 · Администратор доходов: Администрация Северодвинска",
    );
  });

  it("show the source's sheet and file where there are several", () => {
    const other = anEntry();
    const source = { file: "вторые.xlsx", sheet: "Лист2", row: 3 };
    const model = registerSheet(aView([anEntry(), { ...other, debt: { ...other.debt, source } }]));
    const hidden = model.columns
      .filter((column) => column.hidden && !column.grouped)
      .map(({ column }) => headersOf(model)[column]);
    expect(hidden).toEqual(["Дата отсчёта сроков", "Строка сводки по срокам"]);
    expect(valuesOf(model, 1).get("Источник: строка")).toBe(3);
  });

  it("are all shown where they print legibly; else the details are folded, and the head says so", () => {
    const folded = (model: SheetModel) =>
      model.columns.filter(({ grouped }) => grouped).map(({ column }) => headersOf(model)[column]);
    expect(folded(registerSheet(aView([anEntry()])))).toEqual([]);
    const long = "Управление градостроительства и земельных отношений";
    const wide = registerSheet(
      aView([anEntry({ unit: long, basis: long, address: long, reason: long }), anEntry()]),
    );
    expect(folded(wide)).toEqual([
      "Адрес",
      "Причина образования",
      "Период просрочки",
      "Просрочена",
      "Исковая давность до",
      "Категория",
      "Источник: строка",
    ]);
    const width = wide.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
    expect(width).toBeLessThan(250);
    expect(shown(cellAt(wide, "A3"))).toMatch(/Подробные столбцы свёрнуты/);
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

describe("the colours of the register", () => {
  const model = registerSheet(aView([anEntry(), anEntry()]));
  const at = (header: string): string => `$${letterOf(model, header)}${String(blockOf(model).top + 1)}`;

  it("look at the stage and at the date that fulfils it, so that typing the date calms the line", () => {
    const claim = `${at("Этап")}="нужна претензия",${at("Претензия направлена")}=""`;
    const lawsuit = `${at("Этап")}="нужен иск",${at("Иск подан")}=""`;
    const missed = `${at("Срочность")}="срок пропущен"`;
    expect(model.conditionalFormats.map(({ formula }) => formula)).toEqual([
      `AND(${claim},${missed})`,
      `AND(${lawsuit},${missed})`,
      `AND(${claim})`,
      `AND(${lawsuit})`,
    ]);
  });

  it("stay inside the table: the line pale, what to do about it strong where its deadline is missed", () => {
    const { top, columns } = blockOf(model);
    const line = { top, left: 0, bottom: top + 1, right: columns.length - 1 };
    const action = {
      ...line,
      left: headersOf(model).indexOf("Этап"),
      right: headersOf(model).indexOf("Срочность"),
    };
    expect(model.conditionalFormats.map(({ range }) => range)).toEqual([action, action, line, line]);
  });

  it("mute lines that are gone from the source, and are never more than six rules", () => {
    const gone = registerSheet(aView([anEntry({}, 7, "gone")]));
    expect(gone.conditionalFormats.at(-1)?.formula).toMatch(/="нет в источнике"$/);
    expect(gone.conditionalFormats.length).toBeLessThanOrEqual(6);
  });

  it("are four different fills", () => {
    expect(new Set(model.conditionalFormats.map(({ fill }) => fill)).size).toBe(4);
  });

  it("stand in the legend with their words", () => {
    const legend: readonly [string, number][] = [
      ["нужна претензия, срок пропущен", 0],
      ["нужен иск, срок пропущен", 1],
      ["нужна претензия", 2],
      ["нужен иск", 3],
    ];
    for (const [words, rule] of legend)
      expect(find(model, words).style.fill).toBe(model.conditionalFormats[rule]?.fill);
    expect(
      find(model, "цвет – по этапу и сроку; этапы пересчитываются при обновлении реестра"),
    ).toBeDefined();
  });
});

describe("the head of the register", () => {
  const model = registerSheet(
    aView([
      anEntry({ amount: money("1000.10"), penalty: money("0.20") }),
      anEntry({ amount: money("500.00"), claimDate: isoDay("2026-03-01") }),
    ]),
  );

  it("names the body, the as-of date and the rules", () => {
    expect(shown(cellAt(model, "A1"))).toBe("Реестр должников");
    expect(shown(cellAt(model, "A2"))).toMatch(
      /^Администрация Севского района · по состоянию на 01\.10\.2026 · Правила взыскания: .*№ 319/,
    );
  });

  it("adds the register up by formulas over the table, and what the filter shows", () => {
    const row = (header: string): [string, string | null][] => {
      const { column } = find(model, header);
      return [cellAt(model, `${columnName(column)}5`), cellAt(model, `${columnName(column)}6`)].map(
        (cell) => [shown(cell), formulaOf(cell)],
      );
    };
    expect(row("Долгов")).toEqual([
      ["2,00", 'COUNTIFS(Register[[Этап]],"<>")'],
      ["2,00", "SUBTOTAL(103,Register[[Этап]])"],
    ]);
    expect(row("Всего, руб.")).toEqual([
      ["1\u00a0500,30", "ROUND(SUM(Register[[Всего, руб.]]),2)"],
      ["1\u00a0500,30", "ROUND(SUBTOTAL(109,Register[[Всего, руб.]]),2)"],
    ]);
    expect(row("Нужна претензия")).toEqual([
      ["1,00", 'COUNTIFS(Register[[Этап]],"нужна претензия")'],
      ["", null],
    ]);
    expect(row("Нужен иск")[0]).toEqual(["1,00", 'COUNTIFS(Register[[Этап]],"нужен иск")']);
    expect(row("Срок пропущен")[0]?.[1]).toBe('COUNTIFS(Register[[Срочность]],"срок пропущен")');
  });

  it("names three sources and counts the rest", () => {
    const sources = ["1", "2", "3", "4", "5"].map((sheet) => ({ file: "долги.xlsx", sheet }));
    const text = shown(cellAt(registerSheet(aView([anEntry()], { sources })), "A3"));
    expect(text).toMatch(/лист «1»; .*лист «3»; и ещё 2$/);
  });
});

describe("the page of the register", () => {
  const model = registerSheet(aView([anEntry()], { organisation: "ООО «Рога & Копыта»" }));
  const headerRow = blockOf(model).top - 1;

  it("is A4 landscape, one page wide, its header on each page, with page numbers", () => {
    expect(model.print).toMatchObject({
      landscape: true,
      fitWidth: 1,
      fitHeight: null,
      titleRows: [headerRow, headerRow],
      footer: "&LООО «Рога && Копыта». Реестр должников на 01.10.2026&RСтраница &P из &N",
    });
  });

  it("keeps header and debtor in view", () => {
    expect(model.freeze).toEqual({ rows: headerRow + 1, columns: 1 });
    expect(headersOf(model)[0]).toBe("Должник");
  });

  it("has room for the longest amount", () => {
    const width = (amount: string): number => {
      const wide = registerSheet(
        aView([
          ...Array<ReturnType<typeof anEntry>>(300).fill(anEntry()),
          anEntry({ amount: money(amount) }),
        ]),
      );
      return wide.columns[headersOf(wide).indexOf("Основной долг, руб.")]?.width ?? 0;
    };
    // In the 9 points of the table a character takes nine tenths of the width's unit.
    expect(width("123456789012.34")).toBeGreaterThan("123 456 789 012,34".length * 0.9 + 1);
    expect(width("-123456789012.34")).toBeGreaterThan("−123 456 789 012,34".length * 0.9 + 1);
  });
});

describe("an empty register", () => {
  it("still has a table to type into", () => {
    const model = registerSheet(aView([]));
    expect(blockOf(model).rowCount).toBe(1);
    expect(blockOf(model).columns.map((column) => column.value(0))).toEqual(headersOf(model).map(() => null));
    expect(shown(beside(model, "Весь реестр", 1))).toBe("0,00");
  });
});
