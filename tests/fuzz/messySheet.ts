import type { Random } from "./random";

const NAMES = [
  "ООО «Ромашка»",
  "ИП Иванов И.И.",
  "МУП «Водоканал»",
  "Петров Пётр",
  "АО «=СУММ»",
  "  ",
  "-",
  "№ 5",
];
const SUMS = [
  "1234,56",
  "1 000",
  "0",
  "-15,00",
  "(200,00)",
  "#Н/Д",
  "нет",
  "",
  "12.000.000",
  "1e5",
  "300,00-",
  "?",
];
const DATES = ["10.02.2026", "2026-02-10", "31.02.2026", "", "бессрочно", "10.02.26", "февраль", "45000"];
const OTHERS = ["", "Итого", "в том числе", "01а", "012/1", "№ 5", "\u0000", "«;»", '"', "<b>", "😀"];

/** A sheet of debts as text with all that may go wrong in one, and how many rows it has under its heading. */
export function messySheet(random: Random): { readonly text: string; readonly rows: number } {
  const rows = 1 + random.below(12);
  const lines = ["Администратор;Должник;Сумма долга;Срок уплаты;Примечание"];
  for (let row = 0; row < rows; row++)
    lines.push([OTHERS, NAMES, SUMS, DATES, OTHERS].map((values) => random.of(values)).join(";"));
  return { text: `${lines.join("\n")}\n`, rows };
}
