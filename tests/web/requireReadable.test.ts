import { REGISTER_KIND } from "../../src/sheet/model";
import type { MemoryWorkbook } from "../../src/web/worker/memoryWorkbook";
import { requireReadable } from "../../src/web/worker/requireReadable";

/** A register whose headings stand in row 4. */
const workbook = {
  picture: () => Promise.resolve({ kind: REGISTER_KIND, filter: { top: 3 } }),
  pictureRows: () => Promise.resolve({ values: [["Претензия направлена"]] }),
} as unknown as MemoryWorkbook;

const typed = (row: number, value: string) =>
  requireReadable(workbook, { sheet: "Реестр должников", row, column: 0, value }, value, false);

test("a date that does not exist is refused in a line of the register, and nowhere else", async () => {
  await expect(typed(5, "31.09.2026")).rejects.toMatchObject({ code: "unreadable-value" });
  await expect(typed(3, "31.09.2026")).resolves.toBeUndefined();
});
