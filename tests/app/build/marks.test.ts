import { buildRegister } from "../../../src/app/build/build";
import { isoDay } from "../../../src/domain/day";
import { fakePort } from "../fakePort";

const DEBTS = [
  ["Должник", "ИНН", "Сумма долга", "Срок уплаты"],
  ["ООО «Ромашка»", "7701234567", 100, "10.02.2026"],
];

it("a step marked in a line that is no more is refused, and nothing is written", async () => {
  const port = fakePort([{ name: "Долги", rows: DEBTS }]);
  const marks = [{ line: "present|нет|такой", field: "claimDate", date: isoDay("2026-09-01") }] as const;
  const asOf = isoDay("2026-10-01");
  await expect(
    buildRegister(port, { asOf, sheets: null, rules: "sevsk", forms: [], marks }),
  ).rejects.toMatchObject({ name: "Refusal", code: "no-such-line" });
  expect(port.changes).toEqual([]);
});
