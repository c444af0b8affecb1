import type { RegisterEntry } from "../../../src/assessment";
import { isoDay } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import type { BuiltForm, TypedInputs } from "../../../src/forms/kit/form";
import { planKey } from "../../../src/forms/vologda/planInput";
import { VOLOGDA_PLAN_KIND } from "../../../src/forms/vologda/vologdaPlanSheet";
import { find } from "../../sheet/cells";
import { formsOf, registerOf, sampleRegister } from "../registers";

/** The report's sentences from top to bottom, with plain spaces. */
function sentences(form: BuiltForm | undefined): string[] {
  const texts = form?.model.cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])) ?? [];
  return texts.map((text) => text.replaceAll("\u00a0", " "));
}

function reportOf(entries: readonly RegisterEntry[], typed: TypedInputs = new Map()): BuiltForm | undefined {
  return formsOf(["vologda-report"], entries, { typed })[0];
}

const body = {
  administratorCode: "012",
  administratorName: "Департамент А",
  originDate: isoDay("2025-01-10"),
  dueDate: isoDay("2025-02-10"),
  paidAmount: money(0),
};

describe("доклад on the sample", () => {
  let report: BuiltForm | undefined;
  beforeAll(async () => {
    report = reportOf(await sampleRegister("vologda-administratory.xlsx"));
  });

  it("reads as prose", () => {
    const texts = sentences(report);
    for (const sentence of [
      "по состоянию на 1 октября 2026 г.",
      "На 1 октября 2026 г. дебиторская задолженность составила 46 599,5 тыс. руб.; с 1 января 2026 г. (20 841,7 тыс. руб.) она выросла на 25 757,8 тыс. руб., или на 123,6 %.",
      "Рост: Департамент имущественных отношений области (на 12 246,5 тыс. руб., 260,0 %); Департамент лесного комплекса области (на 7 021,8 тыс. руб., 68,0 %); Департамент дорожного хозяйства и транспорта области (на 6 489,5 тыс. руб., 111,9 %).",
      "Наибольшая сумма просроченной задолженности: Департамент лесного комплекса области — 15 928,2 тыс. руб., 38,8 % всей просроченной задолженности (41 037,8 тыс. руб.).",
      "Планы установлены на весь 2026 год, исполнение показано на 1 октября 2026 г.",
    ])
      expect(texts).toContain(sentence);
  });

  it("has the debts behind its figures and causes at hand", () => {
    const total = report && find(report.model, "Итого").row;
    expect(report?.rowsBehind(total ?? 0, 2)?.length).toBeGreaterThan(50);
    expect(report?.rowsBehind(0, 0)).toBeNull();
  });
});

describe("growth, decline and no change against 1 January", () => {
  const entries = registerOf([
    { ...body, amount: money(3000), openingAmount: money(2000) },
    {
      ...body,
      administratorCode: "018",
      administratorName: "Департамент Б",
      amount: money(500),
      openingAmount: money(800),
    },
    {
      ...body,
      administratorCode: "026",
      administratorName: "Департамент В",
      amount: money(100),
      openingAmount: money(100),
    },
    {
      ...body,
      administratorCode: "030",
      administratorName: "Департамент Г",
      amount: money(400),
      openingAmount: null,
      paidAmount: null,
    },
  ]);

  it("is told of each administrator", () => {
    const texts = sentences(reportOf(entries));
    expect(texts).toContain("Рост: Департамент А (на 1,0 тыс. руб., 50,0 %).");
    expect(texts).toContain("Снижение: Департамент Б (на 0,3 тыс. руб., 37,5 %).");
    expect(texts).toContain("Без изменений: Департамент В.");
    expect(texts).toContain("Сумма на начало года известна не полностью: Департамент Г.");
  });

  it("is not told of the whole where a part is unknown", () => {
    expect(sentences(reportOf(entries))).toContain(
      "На 1 октября 2026 г. дебиторская задолженность составила 4,0 тыс. руб.; сумма на 1 января 2026 г. известна не по всем долгам, поэтому изменение не показано.",
    );
  });
});

describe("causes", () => {
  it("are named by their sums, spellings together, what has none last", () => {
    const texts = sentences(
      reportOf(
        registerOf([
          { ...body, amount: money(9000) },
          { ...body, amount: money(1000), reason: "Спор в суде." },
          { ...body, amount: money(1500), reason: "спор  в суде" },
          { ...body, amount: money(2000), reason: "нет средств" },
        ]),
      ),
    );
    expect(texts).toContain(
      "Департамент А. Причины образования задолженности: Спор в суде (2 долга, 2,5 тыс. руб.); нет средств (1 долг, 2,0 тыс. руб.); причина не указана (1 долг, 9,0 тыс. руб.).",
    );
  });

  it("are not asked where nothing is overdue", () => {
    const notDue = { ...body, amount: money(1000), dueDate: isoDay("2026-12-01") };
    expect(sentences(reportOf(registerOf([notDue])))).toContain(
      "Просроченной дебиторской задолженности нет.",
    );
  });
});

describe("plans", () => {
  const plan = (cells: Readonly<Record<string, string>>): TypedInputs =>
    new Map([
      [
        VOLOGDA_PLAN_KIND,
        new Map(
          Object.entries(cells).map(([cell, text]) => {
            const [line = "", field = ""] = cell.split(" ");
            return [planKey(2026, line, "012", field as "planOpening"), text] as const;
          }),
        ),
      ],
    ]);
  const entries = registerOf([
    {
      ...body,
      amount: money(3000),
      openingAmount: money(5000),
      paidAmount: money(2000),
      claimDate: isoDay("2026-09-20"),
    },
    { ...body, amount: money(3000), openingAmount: money(3000), claimDate: isoDay("2026-02-20") },
    { ...body, amount: money(3000), openingAmount: money(3000) },
  ]);

  it("are judged line by line: met, not met, not in full, with the reasons", () => {
    const typed = plan({
      "1a planOpening": "2",
      "1b planOpening": "4",
      "1b planGrowth": "1",
      "1b reasons": "должник в споре",
      "2a planOpening": "1",
    });
    const texts = sentences(reportOf(entries, typed));
    expect(texts).toContain(
      "План установлен по 3 показателям: выполнено — 1, выполнено не в полном объёме — 1, не выполнено — 1.",
    );
    expect(texts).toContain(
      "Бюджетный эффект на отчётную дату — 2,0 тыс. руб. при плане 5,0 тыс. руб. (40,0 %).",
    );
    expect(texts).toContain("выполнено");
    expect(texts).toContain("выполнено не в полном объёме: должник в споре");
    expect(texts).toContain("не выполнено: причина не указана");
  });

  it("that nobody filled are said to be missing", () => {
    expect(sentences(reportOf(entries))).toContain(
      "План не представлен: на листе «План – Вологда» по этому администратору ничего не заполнено, поэтому исполнение не оценивается.",
    );
  });

  it("lead to what the register says is to be done", () => {
    expect(sentences(reportOf(entries))).toContain(
      "Рекомендации: направить претензии по 1 долгу на 3,0 тыс. руб.; подготовить и подать иски по 1 долгу на 3,0 тыс. руб.",
    );
  });

  it("bring the sheet in which they are typed, also when приложение 2 is not built", () => {
    expect(reportOf(entries)?.beside?.map(({ kind }) => kind)).toEqual([VOLOGDA_PLAN_KIND]);
  });
});

it("says that there is nothing to report", () => {
  const paid = { ...body, amount: money(0), openingAmount: money(0) };
  const texts = sentences(reportOf(registerOf([paid])));
  expect(texts).toContain("Дебиторской задолженности по неналоговым доходам областного бюджета нет.");
  expect(texts).toContain(
    "Задолженности нет, сведения не представляются (пункт 4.2 Порядка): Департамент А.",
  );
});
