import { money } from "../../../src/domain/money";
import { bodySections } from "../../../src/register/summary/bodies";
import { summarySheet } from "../../../src/register/summary/summarySheet";
import { beside, formulaOf, shown } from "../../sheet/cells";
import { anEntry, aView } from "../table/entries";

const of = (administratorName: string | null, amount: number) =>
  anEntry({ administratorName, amount: money(amount) });
const printed = (entries: Parameters<typeof bodySections>[0]) =>
  bodySections(entries).map(({ title, lines }) => [
    title,
    ...lines.map(({ contents }) => contents.slice(0, 3).map(String)),
  ]);

describe("the summary by administrators", () => {
  it("names each with its debts and sum, the greatest first, and adds up to the register", () => {
    expect(printed([of("А", 10), of("Б", 30), of(null, 5), of("А", 15)])).toEqual([
      [
        "По администраторам",
        ["Б", "1", "30"],
        ["А", "2", "25"],
        ["не указано", "1", "5"],
        ["Всего по реестру", "4", "60"],
      ],
    ]);
  });

  it("makes one line of an administrator whom some sheets tell by its code alone", () => {
    const coded = (administratorCode: string, administratorName: string | null, amount: number) =>
      anEntry({ administratorCode, administratorName, amount: money(amount) });
    expect(printed([coded("904", null, 10), coded("904", "Комитет", 5), coded("901", null, 1)])).toEqual([
      ["По администраторам", ["Комитет", "2", "15"], ["901", "1", "1"], ["Всего по реестру", "3", "16"]],
    ]);
  });

  it("is left out where there is one", () => expect(printed([of("А", 10), of("А", 30)])).toEqual([]));

  it("puts the ninth and all smaller ones in one line", () => {
    const many = Array.from({ length: 11 }, (_, index) => of(`Орган ${index}`, 100 - index));
    expect(printed(many)[0]?.slice(-2)).toEqual([
      ["остальные (3)", "3", "273"],
      ["Всего по реестру", "11", "1045"],
    ]);
  });
});

it("adds «По срочности» up to the register, what asks for nothing in a line of its own", () => {
  const paid = anEntry({ amount: money(0) });
  const model = summarySheet({ ...aView([of("А", 10), paid]), problems: [], controls: [] });
  const count = beside(model, "действие не требуется", 1);
  expect(shown(count)).toBe("1,00");
  expect(formulaOf(count)).toContain('Register[[Срочность]],"="');
});
