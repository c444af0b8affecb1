import { isoDay } from "../../../src/domain/day";
import { columnName } from "../../../src/domain/grid";
import { money, ZERO } from "../../../src/domain/money";
import { registerSheet } from "../../../src/register/table/registerSheet";
import { aView, anEntry } from "./entries";
import { beside, cellAt, find, formulaOf, shown } from "../../sheet/cells";

import { blockOf, headersOf, letterOf, valuesOf } from "./table";

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

  it("mute lines that are gone from the source, and are never more than seven rules", () => {
    const gone = registerSheet(aView([anEntry({}, 7, "gone")]));
    expect(gone.conditionalFormats.at(-1)?.formula).toMatch(/="нет в источнике"$/);
    expect(gone.conditionalFormats.length).toBeLessThanOrEqual(7);
  });

  it("give the limitation period a calm colour of its own, in its own cells, whatever the line's is", () => {
    const old = anEntry({ dueDate: isoDay("2023-02-12") });
    const near = anEntry({ dueDate: isoDay("2023-11-12") });
    const sued = anEntry({ dueDate: isoDay("2023-02-12"), lawsuitDate: isoDay("2025-03-03") });
    const mixed = registerSheet(aView([old, near, sued]));
    const [expired, expiring] = mixed.conditionalFormats;
    const state = `$${letterOf(mixed, "Исковая давность: состояние")}${String(blockOf(mixed).top + 1)}`;
    expect(expired?.formula).toBe(`${state}="давность истекла"`);
    expect(expiring?.formula).toBe(`${state}="давность истекает"`);
    expect([expired?.range.left, expired?.range.right]).toEqual(
      ["Внимание", "Исковая давность до"].map((header) => headersOf(mixed).indexOf(header)),
    );
    expect(new Set(mixed.conditionalFormats.map(({ fill }) => fill)).size).toBe(6);
    expect(find(mixed, "давность истекла").style.fill).toBe(expired?.fill);
    expect(find(mixed, "давность истекает").style.fill).toBe(expiring?.fill);
    expect(valuesOf(mixed, 0).get("Внимание")).toContain("давность истекла 12.02.2026");
    expect(valuesOf(mixed, 0).get("Исковая давность до")).toBe(isoDay("2026-02-12"));
    expect(valuesOf(mixed, 2).get("Исковая давность до")).toBe("иск подан, давность не течёт");
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

  it("leaves out what the source no longer has, and tells of the filter only what it can", () => {
    const gone = anEntry({ amount: money("70.00") }, 8, "gone");
    const model = registerSheet(
      aView([anEntry(), { ...gone, assessment: { ...gone.assessment, total: ZERO } }]),
    );
    const { column } = find(model, "Основной долг, руб.");
    expect(shown(cellAt(model, `${columnName(column)}5`))).toBe("1\u00a0000,00");
    expect(formulaOf(cellAt(model, `${columnName(column)}5`))).toBe(
      'ROUND(SUMIFS(Register[[Основной долг, руб.]],Register[[Состояние]],"="),2)',
    );
    expect(shown(cellAt(model, `${columnName(column)}6`))).toBe("");
    expect(shown(beside(model, "Весь реестр", 1))).toBe("1,00");
  });

  it("names three sources and counts the rest", () => {
    const sources = ["1", "2", "3", "4", "5"].map((sheet) => ({ file: "долги.xlsx", sheet }));
    const text = shown(cellAt(registerSheet(aView([anEntry()], { sources })), "A3"));
    expect(text).toMatch(/лист «1»; .*лист «3»; и ещё 2(?: · |$)/);
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
