import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { money, sum } from "../../../src/domain/money";
import type { BuiltTableForm } from "../../../src/forms/kit/tableForm";
import { basisOf, formsOf, printedAt, sampleRegister, SAMPLE_DAY, tablesOf } from "../registers";
import { anyRegister } from "./anyRegister";
import { blockCells, institutionCells, isOfInstitutions } from "./independent";
import { BLOCK, COLUMNS, linesOf } from "./institutionTable";

/** The debts of institutions by their administrators. */
function byAdministrator(entries: readonly RegisterEntry[]): Map<string, RegisterEntry[]> {
  const { context } = basisOf(entries);
  const found = new Map<string, RegisterEntry[]>();
  for (const row of context.rows) {
    if (!isOfInstitutions(row.entry.debt)) continue;
    const { key } = context.administratorOf(row);
    found.set(key, [...(found.get(key) ?? []), row.entry]);
  }
  return found;
}

/** Each sheet of приложение № 1 cell by cell against the second calculation. */
function expectAppendix1(entries: readonly RegisterEntry[]): void {
  const debts = byAdministrator(entries);
  for (const form of tablesOf("olenegorsk-inst-1", entries)) {
    const type = form.type === "просроченная" ? "просроченная" : "дебиторская";
    const expected = institutionCells(debts.get(form.administrator?.key ?? "") ?? [], type);
    const printed = new Map(
      linesOf(form).flatMap((line) =>
        COLUMNS.map((column) => [`${line} ${column}`, printedAt(form, line, column)] as const),
      ),
    );
    expect([form.kind, Object.fromEntries(printed)]).toEqual([form.kind, Object.fromEntries(expected)]);
  }
}

/** Each block of приложение № 2 cell by cell against the second calculation. */
function expectAppendix2(entries: readonly RegisterEntry[]): void {
  const debts = byAdministrator(entries);
  const blocks = tablesOf("olenegorsk-inst-1", entries)
    .filter(({ type }) => type === "дебиторская")
    .map(
      ({ administrator }) => [administrator?.mark ?? "", debts.get(administrator?.key ?? "") ?? []] as const,
    );
  for (const form of tablesOf("olenegorsk-inst-2", entries)) {
    const all = ["total", blocks.flatMap(([, own]) => own)] as const;
    for (const [block, own] of [all, ...blocks]) {
      const expected = blockCells(own, SAMPLE_DAY);
      const [printed, wanted]: [string[], string[]] = [[], []];
      for (const line of linesOf(form))
        for (const column of BLOCK) {
          const cell = printedAt(form, line, `${block} ${column}`);
          printed.push(`${block} ${line} ${column} ${cell}`);
          wanted.push(`${block} ${line} ${column} ${expected.get(`${line} ${column}`) ?? "0.00"}`);
        }
      expect(printed).toEqual(wanted);
    }
  }
}

describe("the forms of institutions on the sample", () => {
  let entries: readonly RegisterEntry[];
  beforeAll(async () => {
    entries = await sampleRegister("olenegorsk-uchrezhdeniya.xlsx");
  });

  it("show in every cell what a plain loop over the debts gives", () => {
    expectAppendix1(entries);
    expectAppendix2(entries);
  });

  it("end in the totals of the accountant's own sheet", () => {
    const forms = tablesOf("olenegorsk-inst-1", entries).filter(({ type }) => type === "дебиторская");
    expect(forms.map((form) => [form.administrator?.code, printedAt(form, "all", "total")])).toEqual([
      ["901", "444704.04"],
      ["902", "112865.91"],
      ["903", "60267.50"],
      ["904", "431115.93"],
      ["905", "573532.20"],
      ["906", "1292156.45"],
      ["913", "73312.76"],
    ]);
    const [consolidated] = tablesOf("olenegorsk-inst-2", entries);
    expect(consolidated && BLOCK.map((column) => printedAt(consolidated, "all", `total ${column}`))).toEqual([
      "546226.42",
      "1662153.00",
      "2987954.79",
      "2441728.37",
      "1325801.79",
    ]);
  });

  it("have a sheet of overdue debts only where there are any, and say so where there are none (п. 2.6)", () => {
    const forms = formsOf(["olenegorsk-inst-1", "olenegorsk-inst-2"], entries);
    const overdue = forms.filter(({ type }) => type === "просроченная");
    expect(overdue.map(({ administrator, model }) => [administrator?.code, model.name])).toEqual([
      ["901", "Прил. 1 просроченная – 901"],
      ["902", "Прил. 1 просроченная – 902"],
      ["904", "Прил. 1 просроченная – 904"],
      ["905", "Прил. 1 просроченная – 905"],
      ["906", "Прил. 1 просроченная – 906"],
    ]);
    const notes = forms.flatMap(({ administrator, model }) =>
      model.cells.flatMap(({ value }) =>
        typeof value === "string" && value.startsWith("Примечание") ? [[administrator?.code, value]] : [],
      ),
    );
    const absent =
      "Примечание. По состоянию на 01.10.2026 просроченная дебиторская задолженность отсутствует";
    expect(notes).toEqual([
      ["903", `${absent}.`],
      ["913", `${absent}.`],
      [undefined, `${absent} у главных распорядителей: 903, 913.`],
    ]);
  });

  it("add a line for each КОСГУ that the document lacks, and tell of it", () => {
    const forms = tablesOf("olenegorsk-inst-1", entries).filter(({ type }) => type === "дебиторская");
    const added = forms.flatMap((form) =>
      form.table.spec.lines
        .filter(({ labels }) => String(labels["name"]).startsWith("Прочие КОСГУ"))
        .map(({ key, labels }) => [form.administrator?.code, labels["name"], printedAt(form, key, "total")]),
    );
    expect(added).toEqual([
      ["904", "Прочие КОСГУ (266)", "36400.00"],
      ["905", "Прочие КОСГУ (228)", "70100.00"],
    ]);
    const told = forms.flatMap(({ controls }) => controls).filter(({ verdict }) => verdict === "notice");
    expect(told.map(({ name, actual }) => [name.split(": ").slice(1).join(": "), actual])).toEqual([
      ["КОСГУ вне перечня формы стоят строками «Прочие КОСГУ (266)»", "1\u00a0долг на 36\u00a0400,00 руб."],
      ["КОСГУ вне перечня формы стоят строками «Прочие КОСГУ (228)»", "1\u00a0долг на 70\u00a0100,00 руб."],
      ["нынешние КОСГУ стоят в строках формы 2014 года: 346 в 340", "1\u00a0долг на 64\u00a0399,24 руб."],
    ]);
  });

  it("hold all their controls", () => {
    const forms = formsOf(["olenegorsk-inst-1", "olenegorsk-inst-2"], entries);
    expect(forms.flatMap(({ controls }) => controls).filter(({ ok }) => !ok)).toEqual([]);
  });

  it("refer to приложение № 1 where it is written too, and carry the whole formula where it is not", () => {
    const context = { register: "Register", sheet: (kind: string) => `'${kind}'`, serial: Number };
    const formula = (forms: readonly BuiltTableForm[]): string | undefined =>
      forms
        .find(({ id }) => id === "olenegorsk-inst-2")
        ?.table.figure("221", "901 now")
        ?.formula?.(context);
    const together = formsOf(["olenegorsk-inst-1", "olenegorsk-inst-2"], entries) as BuiltTableForm[];
    expect(formula(together)).toBe("'form_olenegorsk_inst_1_901'!$C$17");
    expect(formula(tablesOf("olenegorsk-inst-2", entries))).toContain(
      'SUMIFS(Register[[В формах: всего, руб.]],Register[[Порядок мониторинга]],"учреждения",' +
        'Register[[Ключ администратора]],"а901",Register[[Группа учреждения]],"ГРБС",' +
        'Register[[В формах: строка по КОСГУ]],"КОСГУ 221")',
    );
  });

  it("number the columns of приложение № 2 on through all blocks", () => {
    const [form] = tablesOf("olenegorsk-inst-2", entries);
    const row = (form?.firstRow ?? 0) - 1;
    const numbers = form?.model.cells.filter((cell) => cell.row === row).map(({ value }) => value);
    expect(numbers).toEqual(Array.from({ length: 2 + 5 * 8 }, (_, index) => index + 1));
  });

  it("print as many blocks of приложение № 2 on a page as the document shows, the names repeated", () => {
    const [form] = tablesOf("olenegorsk-inst-2", entries);
    expect(form?.model.print).toMatchObject({ fitWidth: 4, titleColumns: [0, 1], landscape: true });
    expect(form?.model.print?.area?.right).toBe(2 + 4 * 10 - 1);
  });

  it("stand on pages one high, the footnote under the second one's table, so that none is a heading over nothing", () => {
    const [form] = tablesOf("olenegorsk-inst-2", entries);
    const at = (text: string) => form?.model.cells.find(({ value }) => String(value).startsWith(text));
    expect(form?.model.print?.fitHeight).toBe(1);
    expect(at("Руководитель финоргана")?.column).toBe(2);
    expect(at("<*> Составляется")?.column).toBe(2 + 10);
    const heights = form?.model.rows.map(({ row }) => row) ?? [];
    expect(new Set(heights).size).toBe(heights.length);
  });
});

describe("any register", () => {
  it("gives in every cell what a plain loop over the debts gives", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        expectAppendix1(entries);
        expectAppendix2(entries);
      }),
      { numRuns: 40 },
    );
  });

  it("loses no debt: «Всего» is the sum of all debts that the order takes, to the kopeck", () => {
    fc.assert(
      fc.property(anyRegister, (entries) => {
        const taken = entries.filter(
          ({ debt, assessment: { stage } }) =>
            isOfInstitutions(debt) && stage !== "closed" && stage !== "written-off",
        );
        const [form] = tablesOf("olenegorsk-inst-2", entries);
        const total = form?.table.figure("all", "total now")?.value ?? money(0);
        expect(total.toFixed(2)).toBe(sum(taken.map(({ assessment }) => assessment.total)).toFixed(2));
      }),
      { numRuns: 40 },
    );
  });
});
