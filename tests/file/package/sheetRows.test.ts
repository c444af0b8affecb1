import type { SheetModel } from "../../../src/sheet/model";
import { asInput, partText, registerModel, sheetOf, smallWorkbook, written } from "./support";

async function sheetXml(model: SheetModel): Promise<string> {
  return partText(await written(asInput(await smallWorkbook()), [model]), "xl/worksheets/sheet2.xml");
}

it("never has a row or column that is larger than Excel takes", async () => {
  const xml = await sheetXml(
    sheetOf("form", "Форма", { rows: [{ row: 0, height: 500 }], columns: [{ column: 0, width: 300 }] }),
  );
  expect(xml).toContain('<row r="1" ht="409.5" customHeight="1"/>');
  expect(xml).toContain('width="255"');
});

it("fits rows to the texts of a block, but leaves them to Excel once they are edited", async () => {
  const model = registerModel();
  const blocks = model.blocks.map((block) => ({ ...block, rowHeight: (index: number) => 15 + index }));
  const xml = await sheetXml({ ...model, blocks, rows: [{ row: 5, height: 40 }] });
  expect(xml).toContain('<row r="4" ht="15"><c');
  expect(xml).toContain('<row r="6" ht="40" customHeight="1"><c');
});

it("spells the look of blank cells out, but not in columns that nobody sees", async () => {
  const column = {
    type: "text",
    style: { bold: true },
    value: (row: number) => (row === 0 ? null : "да"),
  } as const;
  const block = {
    name: "b",
    top: 0,
    left: 0,
    rowCount: 2,
    columns: [column, { ...column, unseen: true } as const],
  };
  const xml = await sheetXml(sheetOf("form", "Форма", { blocks: [block] }));
  const cells = [...xml.matchAll(/<c r="([^"]+)"([^>]*?)\/?>/g)].map(
    ([, address, rest]) => `${address ?? ""}${rest ?? ""}`,
  );
  const look = cells[0]?.slice(2) ?? "";
  expect(look).toMatch(/^ s="\d+"$/);
  const text = `${look} t="inlineStr"`;
  expect(cells).toEqual([`A1${look}`, `A2${text}`, `B2${text}`]);
});
