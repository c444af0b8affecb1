import { gridOf } from "../gridOf";
import { understand } from "../understand";

/** Debts, above each a row of what was charged and one of what was paid. */
const turnovers = (debts: number) =>
  understand(
    gridOf([
      ["Должник", "ИНН", "Показатель", "Сумма долга", "Срок уплаты"],
      ...Array.from({ length: debts }, (_, at) =>
        ["Начислено", "Оплачено", "Долг"].map((kind, row) => [
          `ООО «Клён ${String(at + 1)}»`,
          "2999653789",
          kind,
          1000.5 - 100 * row + at,
          "10.02.2026",
        ]),
      ).flat(),
    ]),
  );

const rejections = ({ problems }: ReturnType<typeof turnovers>) =>
  problems.filter(({ code }) => code === "row-rejected").map(({ cell, message }) => [cell, message]);

test("many rows that are rejected for one reason are told of at the first of them, with their number", () => {
  const intake = turnovers(6);
  expect(intake.rejected).toHaveLength(12);
  expect(rejections(intake)).toEqual([
    [expect.stringMatching(/\D2$/), expect.stringContaining("Не вошли в реестр строки, их 12, первая – 2.")],
  ]);
});

test("a few are told of one by one", () => expect(rejections(turnovers(1))).toHaveLength(2));
