import { gridOfText } from "../gridOf";
import { codes, kinds, understand } from "../understand";

describe("totals (register.md §1 p.4)", () => {
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
      "Итог «Итого по коду 2» (основной долг) на листе 51,00 руб., а по строкам 50,00 руб., разница 1,00 руб. Проверьте формулу итога и строки над ним.",
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
