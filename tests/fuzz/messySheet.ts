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

const TOTALS: ReadonlySet<string> = new Set(["Итого", "в том числе", "«;»"]);

/** A sheet of debts as text with all that may go wrong in one. */
export interface MessySheet {
  readonly text: string;
  /** How many rows it has, the heading among them, down to the last one with something in it. */
  readonly rows: number;
  /** How many rows name a debtor and hold something in the column of sums, and are no totals by their words. */
  readonly owing: number;
  /** Whether a quote may join several of the rows to one. */
  readonly hasQuotes: boolean;
}

/** See {@link MessySheet}. */
export function messySheet(random: Random): MessySheet {
  const rows = 1 + random.below(12);
  const lines = ["Администратор;Должник;Сумма долга;Срок уплаты;Примечание"];
  let owing = 0;
  for (let row = 0; row < rows; row++) {
    const cells = [OTHERS, NAMES, SUMS, DATES, OTHERS].map((values) => random.of(values));
    const [code = "", name = "", sum = ""] = cells;
    if (/\p{L}/u.test(name) && sum !== "" && !TOTALS.has(code)) owing++;
    lines.push(cells.join(";"));
  }
  const last = lines.findLastIndex((line) => /[^;\s\0]/.test(line));
  return {
    text: `${lines.join("\n")}\n`,
    rows: last + 1,
    owing,
    hasQuotes: lines.some((line) => line.includes('"')),
  };
}
