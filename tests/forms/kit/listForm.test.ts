import { money } from "../../../src/domain/money";
import { buildListForm } from "../../../src/forms/kit/listForm";
import { basisOf, registerOf } from "../registers";

const entries = registerOf([
  { debtorName: "ООО «Ромашка»", amount: money("1.00") },
  { debtorName: "АО «Ёлка»", amount: money("2.00") },
]);

it("makes the text of a line once for its height and its cell", () => {
  const { context } = basisOf(entries);
  const asked: number[] = [];
  const { model } = buildListForm(
    {
      id: "inventory",
      kind: "list",
      sheetName: "Список",
      administrator: null,
      above: [],
      header: [[{ text: "Должник" }]],
      numbered: false,
      columns: [
        {
          key: "debtor",
          width: 20,
          shown: "text",
          value: ({ entry }, index) => {
            asked.push(index);
            return entry.debt.debtorName;
          },
        },
      ],
      rows: context.rows,
      below: [],
    },
    context.engine,
  );
  const block = model.blocks[0];
  asked.length = 0;
  const lines = [0, 1].map((index) => {
    block?.rowHeight?.(index);
    return block?.columns[0]?.value(index);
  });
  expect(lines).toEqual(["ООО «Ромашка»", "АО «Ёлка»"]);
  expect(asked).toEqual([0, 1]);
  expect([0, 2].map((index) => block?.columns[0]?.value(index))).toEqual(["ООО «Ромашка»", null]);
});
