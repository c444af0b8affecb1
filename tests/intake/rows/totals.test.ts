import { gridOfText } from "../gridOf";
import { codes, facts, kinds, understand } from "../understand";

describe("totals (docs/register.md §1 p.4)", () => {
  test("nested totals are each checked against the debts they stand over", () => {
    const sheet = (inner: number) =>
      understand(
        gridOfText(`
Должник | Договор | Сумма долга, руб. | Пени
ООО «Клён» | № 1 | 100 | 1
ООО «Ель» | № 2 | 200 |
Итого по коду 1 | | 300 | 1
ООО «Вяз» | № 3 | 50 |
Итого по коду 2 | | ${inner} | 0
Итого по управлению | | 350 | 1
ООО «Дуб» | № 4 | 70 |
Итого по отделу | | 70 |
ВСЕГО | | 420 | 1
в том числе просроченная | | 100 |
`),
      );
    expect(kinds(sheet(50))).toBe("hddsdssdsss");
    expect(sheet(50).controls.map(({ name, ok }) => [name, ok])).toEqual([
      ["Сумма долгов = сумма строк исходного листа", true],
      ["Итог листа «ВСЕГО» (C10): основной долг", true],
      ["Итог листа «ВСЕГО» (D10): пени и штрафы", true],
      ["Промежуточные итоги листа сходятся со строками", true],
    ]);
    const wrong = sheet(51);
    expect(wrong.controls.filter((control) => !control.ok)).toMatchObject([
      { name: "Итог листа «Итого по коду 2» (C6): основной долг", advice: expect.stringContaining("C6") },
      { name: "Промежуточные итоги листа сходятся со строками", expected: "4", actual: "3" },
    ]);
    expect(codes(wrong, "C6")).toEqual(["total-mismatch"]);
    expect(wrong.problems.find((problem) => problem.cell === "C6")?.message).toBe(
      "Итог «Итого по коду 2» (основной долг) на листе 51,00 руб., а по строкам 50,00 руб., разница 1,00 руб. Проверьте формулу итога и строки, которые он складывает.",
    );
  });

  test.each(["Итого", "ИТОГО:", "Всего", "Итогo", "Общий итог", "* Всего по реестру"])(
    "«%s» is a total",
    (label) => {
      const intake = understand(
        gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
1 | ООО «Клён» | 7707083893 | № 1 | 100
| ${label} | | | 100
`),
      );
      expect(kinds(intake)).toBe("hds");
    },
  );

  test("a total without a word is told by its sum", () => {
    const intake = understand(
      gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200
| | | | 300
`),
    );
    expect(kinds(intake)).toBe("hdds");
  });

  test("a breakdown under the grand total is no debt", () => {
    const intake = understand(
      gridOfText(`
№ п/п | Должник | ИНН | Договор | Сумма долга, руб.
1 | ООО «Клён» | 7707083893 | № 1 | 100
2 | ООО «Ель» | 7707083893 | № 2 | 200
| Всего | | | 300
| в том числе:
| аренда | | | 100
| штрафы | | | 200

| Справочно: списано за год
| ООО «Вяз» | | | 900
`),
    );
    expect(kinds(intake)).toBe("hddssssbnn");
    expect(codes(intake, "A10:E10")).toEqual(["under-total"]);
  });

  test("totals of rounded debts may differ by what rounding moved", () => {
    const intake = understand(
      gridOfText(`
Должник | Договор | Сумма долга, руб.
ООО «Клён» | № 1 | 100.004
ООО «Ель» | № 2 | 200.004
ООО «Вяз» | № 3 | 50.004
Итого | | 350.01
`),
    );
    expect(intake.controls.every((control) => control.ok)).toBe(true);
  });
});

describe("totals above their debts", () => {
  test("«…, всего» heads its debts and is checked against them; so is the grand total on top", () => {
    const sheet = (own: number) =>
      understand(
        gridOfText(`
Должник | Сумма долга, руб.
Всего | 420
в том числе:
Управление экономики, всего | 300
в том числе:
ООО «Клён» | 100
ООО «Ель» | 200
Отдел культуры, всего | ${own}
ООО «Вяз» | 50
ООО «Дуб» | 70
`),
      );
    expect(kinds(sheet(120))).toBe("hssssddsdd");
    expect(sheet(120).debts.map((debt) => debt.unit)).toEqual([
      "Управление экономики",
      "Управление экономики",
      "Отдел культуры",
      "Отдел культуры",
    ]);
    expect(sheet(120).controls.every((control) => control.ok)).toBe(true);
    expect(codes(sheet(121))).toEqual(["B8 total-mismatch"]);
  });

  test("a grand total on top that is wrong fails", () => {
    const intake = understand(
      gridOfText(`
Должник | Договор | Сумма долга, руб.
ВСЕГО | | 301
ООО «Клён» | № 1 | 100
ООО «Ель» | № 2 | 200
`),
    );
    expect(intake.problems.map((problem) => problem.message)).toEqual([
      "Итог «ВСЕГО» (основной долг) на листе 301,00 руб., а по строкам 300,00 руб., разница 1,00 руб. Проверьте формулу итога и строки, которые он складывает.",
    ]);
  });

  test("an income code with its own sum above its debts; a wrong one fails", () => {
    const sheet = (own: number) =>
      understand(
        gridOfText(`
КБК | Наименование дохода | Плательщик | ИНН | Сумма, руб.
904 1 11 05012 04 0000 120 | Арендная плата за землю | | | ${own}
 | | ООО «Клён» | 7707083893 | 100
 | | ООО «Ель» | 7707083893 | 200
904 1 16 07010 04 0000 140 | Штрафы по контрактам | | | 50
 | | ООО «Вяз» | 7707083893 | 50
`),
      );
    expect(kinds(sheet(300))).toBe("hgddgd");
    expect(facts(sheet(300).debts, "kbk", "incomeName", "amount")).toEqual([
      ["90411105012040000120", "Арендная плата за землю", "100"],
      ["90411105012040000120", "Арендная плата за землю", "200"],
      ["90411607010040000140", "Штрафы по контрактам", "50"],
    ]);
    expect(kinds(sheet(310))).toBe("hgddgd");
    expect(codes(sheet(310))).toEqual(["E2 total-mismatch"]);
  });
});

test("Excel's own subtotals («Комитет Итог», «Общий итог»)", () => {
  const intake = understand(
    gridOfText(`
Администратор | Должник | Договор | Сумма долга, руб.
Комитет | ООО «Клён» | № 1 | 100
Комитет | ООО «Ель» | № 2 | 200
Комитет Итог | | | 300
Отдел | ООО «Вяз» | № 3 | 50
Отдел Итог | | | 50
Общий итог | | | 350
`),
  );
  expect(kinds(intake)).toBe("hddsdss");
  expect(intake.controls.every((control) => control.ok)).toBe(true);
});

test("a debtor whose name ends so is no total: he has an INN", () => {
  const intake = understand(
    gridOfText(`
Должник | ИНН | Сумма долга, руб.
Торговый дом Итог | 7707083893 | 100
ООО «Ель» | 7707083893 | 200
`),
  );
  expect(kinds(intake)).toBe("hdd");
});

describe("rows below the grand total", () => {
  const unchecked = (first: number, second: number) =>
    understand(
      gridOfText(`
        Арендатор  | Долг
        ООО «Клён» | 10
        ООО «Ель»  | 5
        Всего      | 15
        Наниматели |
        Ким А.А.   | ${String(first)}
        Пак Б.Б.   | ${String(second)}
      `),
    ).controls.filter(({ verdict }) => verdict === "unchecked");

  test("that do not add up to it are left out, and the control is not checked", () =>
    expect(unchecked(20, 7)).toEqual([
      expect.objectContaining({ ok: true, actual: "не вошли 2\u00a0строки на 27,00 руб." }),
    ]));

  test("that add up to it are its breakdown", () => expect(unchecked(9, 6)).toEqual([]));
});
