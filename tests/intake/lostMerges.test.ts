import { gridOfText } from "./gridOf";
import { facts, understand } from "./understand";

describe("headings whose merged cells were lost", () => {
  test("the second row belongs to the header where it fills the places that the first left open", () => {
    const intake = understand(
      gridOfText(`
        ГРБС |              | Должник    | ИНН        | Задолженность, руб.       |               |                    | Причина
        Код  | Наименование |            |            | на начало года            | на 01.10.2026 | в т.ч. просроченная |
        901  | Администрация| ООО «Клён» | 5199216256 | 500                       | 700           | 300                | спор
        901  | Администрация| ООО «Вяз»  | 5199845977 | 0                         | 50            |                    |
      `),
    );
    expect(intake.headerRows).toEqual([1, 2]);
    expect(facts(intake.debts, "administratorCode", "openingAmount", "amount")).toEqual([
      ["901", "500", "700"],
      ["901", "0", "50"],
    ]);
  });

  test("a debt in words only is not taken for a second row of headings", () => {
    const intake = understand(
      gridOfText(`
        Должник    | ИНН        | Сумма задолженности | Причина | Примечание
        ООО «Клён» | 5199216256 | уточняется          | спор    |
        ООО «Вяз»  | 5199845977 | 50                  |         |
        ООО «Дуб»  | 5199845977 | 60                  |         |
      `),
    );
    expect(intake.headerRows).toEqual([1]);
    expect(intake.counts.rejected).toBe(1);
  });
});
