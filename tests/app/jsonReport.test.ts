import { buildRegister } from "../../src/app/build/build";
import { jsonReport } from "../../src/app/jsonReport";
import { isoDay } from "../../src/domain/day";
import { FIELD_KEYS } from "../../src/domain/fields";
import { fakePort } from "./fakePort";

const report = (rows: number) =>
  buildRegister(
    fakePort([
      {
        name: "Лист «1»\n",
        rows: [
          ["Должник", "ИНН", "Сумма долга", "Срок уплаты"],
          ...Array.from({ length: rows }, (_, i) => [`ООО "Ромашка ${i}"\\`, null, 10.5 + i, "10.02.2026"]),
        ],
      },
    ]),
    { asOf: isoDay("2026-10-01"), sheets: null, rules: "sevsk", forms: [] },
  );

interface Parsed {
  readonly debts: Record<string, unknown>[];
  readonly sources: { readonly counts: Record<string, number> }[];
  readonly changes: unknown;
  readonly totals: unknown;
}

const parse = async (rows: number): Promise<Parsed> =>
  JSON.parse([...jsonReport(await report(rows))].join("")) as Parsed;

it("has every field of every debt, money as text with two decimals, dates ISO, the unknown null", async () => {
  const { debts } = await parse(1);
  expect(Object.keys(debts[0] ?? {})).toEqual(expect.arrayContaining([...FIELD_KEYS]));
  expect(debts[0]).toMatchObject({
    sheet: "Лист «1»\n",
    row: 2,
    debtorName: 'ООО "Ромашка 0"\\',
    amount: "10.50",
    dueDate: "2026-02-10",
    penalty: null,
    inn: null,
    presence: "present",
  });
});

it("counts what the summary says; says nothing of changes at the first build", async () => {
  const { totals, changes, sources } = await parse(3);
  expect(totals).toEqual({ debts: 3, total: "34.50", needClaim: 3, needLawsuit: 0, missed: 3 });
  expect(changes).toBeNull();
  expect(sources[0]?.counts).toMatchObject({ debt: 3, header: 1 });
});

it("comes in pieces however many debts there are", async () => {
  const pieces = [...jsonReport(await report(1050))];
  expect(pieces.length).toBeGreaterThan(10);
  expect((JSON.parse(pieces.join("")) as Parsed).debts).toHaveLength(1050);
});
