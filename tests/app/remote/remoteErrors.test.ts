import { WorkbookError } from "../../../src/app/ports";
import { Refusal } from "../../../src/app/refusal";
import { packError, unpackError } from "../../../src/app/remote/remoteErrors";
import { filledFormula, formulaTemplate } from "../../../src/app/remote/packedMessage";
import { isoDay, toSerial } from "../../../src/domain/day";
import type { FormulaContext } from "../../../src/sheet/model";

/** What is thrown in one thread is caught in the other as what it was. */
const sent = (error: unknown): Error => unpackError(structuredClone(packError(error)));

describe("errors", () => {
  test("a failure of the workbook keeps its code, its words and whether to try again", () => {
    const arrived = sent(new WorkbookError("busy", "Excel занят.", true, { cause: new Error("429") }));
    expect(arrived).toBeInstanceOf(WorkbookError);
    expect(arrived).toMatchObject({ code: "busy", message: "Excel занят.", retry: true });
  });

  test("a refusal keeps what there is to choose from", () => {
    const arrived = sent(new Refusal("several-tables", "Выберите лист.", { sheets: ["А", "Б"] }));
    expect(arrived).toBeInstanceOf(Refusal);
    expect(arrived).toMatchObject({ code: "several-tables", details: { sheets: ["А", "Б"] } });
  });

  test("a stop is a stop", () => {
    const stop = new AbortController();
    stop.abort();
    expect(sent(stop.signal.reason).name).toBe("AbortError");
  });

  test.each([new RangeError("out of range"), "a text", null])("a bug keeps its words: %p", (thrown) => {
    const arrived = sent(thrown);
    expect(arrived).toBeInstanceOf(Error);
    expect(arrived.message).toBe(thrown instanceof Error ? thrown.message : String(thrown));
    expect(arrived.name).toBe(thrown instanceof Error ? thrown.name : "Error");
  });
});

describe("a formula whose names are not known yet", () => {
  const day = isoDay("2026-10-01");
  const text = ({ register, sheet, serial }: FormulaContext): string =>
    `SUMIFS(${register}[[Всего, руб.]],${register}[[Дата]],">="&${String(serial(day))})+${sheet("form.vologda-1")}!C5`;
  const context = (date1904: boolean): FormulaContext => ({
    register: "Register_2",
    sheet: (kind) => `'Лист $& ${kind}'`,
    serial: (one) => toSerial(one, date1904),
  });

  test.each([false, true])("is the same as one that knew them (1904: %p)", (date1904) => {
    const known = context(date1904);
    const template = formulaTemplate(text, known.serial);
    expect(template).not.toContain("Register");
    expect(filledFormula(template, known)).toBe(text(known));
  });
});
