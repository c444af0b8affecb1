import fc from "fast-check";
import { FIELD_KEYS } from "../../../src/domain/fields";
import { isoDay, toSerial } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import { readField, UNKNOWN_SEPARATORS, type FieldContext } from "../../../src/intake/cells";

const CONTEXT: FieldContext = {
  unit: "rub",
  lone: UNKNOWN_SEPARATORS,
  date1904: false,
  numberFormat: null,
  inverted: false,
};
const AS_DATE: FieldContext = { ...CONTEXT, numberFormat: "dd.mm.yyyy" };

test("every type of field is read by its own reader", () => {
  expect(readField("amount", "1 234,56", CONTEXT).value).toEqual(money("1234.56"));
  expect(readField("dueDate", "01.07.2023", CONTEXT).value).toBe(isoDay("2023-07-01"));
  expect(readField("inn", 899239877, CONTEXT).value).toBe("0899239877");
  expect(readField("institutionType", "казенное", CONTEXT).value).toBe("казённое");
  expect(readField("note", " см. письмо ФССП ", CONTEXT).value).toBe("см. письмо ФССП");
  expect(readField("claimRequired", "да", { ...CONTEXT, inverted: true }).value).toBe("нет");
});

test.each([
  ["1.3.2", "2002-03-01", "1.3.2"],
  ["1.2", "2026-02-01", "1.2"],
])("a category that Excel turned into a date is understood: %s", (_typed, date, expected) => {
  const reading = readField("categoryManual", toSerial(isoDay(date)), AS_DATE);
  expect([reading.value, reading.findings[0]?.code]).toEqual([expected, "category-from-date"]);
});

test("a date where a sum or a code should be leaves it out", () => {
  expect(readField("amount", 46171, AS_DATE)).toMatchObject({
    value: null,
    findings: [{ code: "money-is-date" }],
  });
  expect(readField("kosgu", 46171, AS_DATE)).toMatchObject({
    value: null,
    findings: [{ code: "code-is-date" }],
  });
  expect(readField("basis", 46171, AS_DATE)).toEqual({ value: "29.05.2026", findings: [] });
  expect(readField("claimNumber", 46171, AS_DATE)).toMatchObject({
    value: "29.05.2026",
    findings: [{ severity: "warning" }],
  });
});

test("any value of any field is read without a throw, and an error leaves no value", () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...FIELD_KEYS),
      fc.oneof(
        fc.string(),
        fc.double({ noNaN: false }),
        fc.boolean(),
        fc.constant(null),
        fc.record({ error: fc.string() }),
      ),
      fc.constantFrom(CONTEXT, AS_DATE),
      (field, value, context) => {
        const reading = readField(field, value, context);
        if (reading.findings.some(({ severity }) => severity === "error")) expect(reading.value).toBeNull();
      },
    ),
  ));
