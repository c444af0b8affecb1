import fc from "fast-check";
import { WorkbookError } from "../../../src/app/ports";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { sample, utf8, valuesOf } from "./oddFiles";

/** What comes of bytes: a workbook's format, or the code of the error that the user is told. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const workbook = await readWorkbook(bytes, "файл");
    for (const { name } of workbook.sheets) workbook.grid(name);
    return workbook.format;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

async function allValues(bytes: Uint8Array): Promise<unknown> {
  const workbook = await readWorkbook(bytes, "файл");
  return workbook.sheets.map(({ name }) => valuesOf(workbook.grid(name)));
}

describe("whatever the bytes are, the answer is a workbook or words for the user", () => {
  const starts = ["", "PK\u0003\u0004", "<html>", `<?xml version="1.0"?>`, "MOXCEL", "ID;", "sep=;\n"].map(
    utf8,
  );
  const ole2 = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  test("any bytes after any signature", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts, ole2),
        fc.uint8Array({ maxLength: 2000 }),
        async (start, rest) => {
          expect(typeof (await outcome(Uint8Array.from([...start, ...rest])))).toBe("string");
        },
      ),
    );
  });

  test.each(["osv-205-sevsk.xlsx", "zhurnal.xls"])(
    "%s cut anywhere is refused, never read in part",
    async (name) => {
      const whole = sample(name);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 100, max: whole.length - 40 }), async (length) => {
          const found = await outcome(whole.subarray(0, length));
          // What is cut off may be another part of the file than the workbook, which is then read as a whole.
          if (found === "xls")
            expect(await allValues(whole.subarray(0, length))).toEqual(await allValues(whole));
          else expect(["damaged", "unsupported"]).toContain(found);
        }),
        { numRuns: 60 },
      );
    },
  );

  test("a byte of the packed data changed is noticed by its checksum", async () => {
    const whole = sample("osv-205-sevsk.xlsx");
    const at = Buffer.from(whole.buffer).indexOf("xl/worksheets/sheet1.xml") + 500;
    const changed = Uint8Array.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    expect(await outcome(changed)).toBe("damaged");
  });
});
