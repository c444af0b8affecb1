import { formatIsoDay, fromSerial, type Day } from "../../src/domain/day";
import type { CellValue } from "../../src/domain/grid";
import { isMoney, type Money } from "../../src/domain/money";
import { typedInto, editedValue } from "../../src/file/editing/cellEdit";
import { readField, UNKNOWN_SEPARATORS } from "../../src/intake/cells";
import { readFact, type TypedCellReader } from "../../src/register/table/readFact";

/**
 * One text means one thing wherever it is typed: into the accountant's own sheet, into the register in Excel (read
 * back), and into the register on the page.
 */
const FORMATS = { dueDate: "dd.mm.yyyy", amount: "#,##0.00" } as const;
type Field = keyof typeof FORMATS;

const inSource: TypedCellReader = (field, value, format) =>
  readField(field, value, { ...format, unit: "rub", lone: UNKNOWN_SEPARATORS, inverted: false });
const inRegister = (field: Field, value: CellValue) =>
  readFact(field, value, { date1904: false, numberFormat: FORMATS[field] }, inSource);

function onPage(field: Field, text: string) {
  const type = field === "amount" ? "number" : "date";
  const edit = typedInto(0, 0, text, { type, numberFormat: FORMATS[field] });
  return inRegister(field, editedValue(edit, false));
}

const told = ({ value, findings }: ReturnType<typeof inRegister>) => [
  isMoney(value) ? value.toFixed(2) : value === null ? null : formatIsoDay(value as Day),
  ...findings.map(({ code }) => code),
];

test.each<[Field, string, ...(string | null)[]]>([
  ["dueDate", "01.02.35", "2035-02-01"],
  ["dueDate", "01.02.60", "1960-02-01"],
  ["dueDate", "1 февраля 2026", "2026-02-01"],
  ["dueDate", "февраль 2026", "2026-02-28", "date-month-only"],
  ["dueDate", "30.02.2026", null, "date-no-such"],
  ["dueDate", "01.02.1905", null, "date-implausible"],
  ["dueDate", "31.12.9999", null, "date-implausible"],
  ["amount", "1.234,56", "1234.56"],
  ["amount", "12-50", "12.50"],
  ["amount", "100 руб.", "100.00"],
  ["amount", "(5)", "-5.00"],
  ["amount", "1,234", "1.23", "money-lone-separator", "money-rounded"],
  ["amount", "0,125", "0.13", "money-rounded"],
  ["amount", "около тысячи", null, "money-words"],
])(
  "a cell of %s with «%s» is the same in the sheet, the register and on the page",
  (field, text, ...expected) => {
    const format = { date1904: false, numberFormat: null };
    expect(told(inSource(field, text, format))).toEqual(expected);
    expect(told(inRegister(field, text))).toEqual(expected);
    expect(told(onPage(field, text))).toEqual(expected);
  },
);

test("a sum that Excel holds to more than a kopeck is rounded and told of, as in the sheet", () => {
  expect(told(inRegister("amount", 12.345))).toEqual(["12.35", "money-rounded"]);
  expect(inRegister("amount", 12.34).value as Money).toMatchObject(
    inSource("amount", 12.34, { date1904: false, numberFormat: null }).value as Money,
  );
});

test("a serial far off any debt is told of, also where a workbook counts from 1904", () => {
  expect(told(inRegister("dueDate", 2026))).toEqual([null, "date-implausible"]);
  const in1904 = readFact("dueDate", 17_000, { date1904: true, numberFormat: "dd.mm.yyyy" }, inSource);
  expect(in1904.value).toBe(fromSerial(17_000, true));
});
