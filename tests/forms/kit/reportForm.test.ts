import { buildReportForm, paragraph, section, type ReportPart } from "../../../src/forms/kit/reportForm";
import { basisOf, registerOf } from "../registers";

/** A report of these parts, signed below. */
function formOf(parts: readonly ReportPart[]) {
  const { engine } = basisOf(registerOf([])).context;
  return buildReportForm(
    {
      id: "olenegorsk-note",
      kind: "form_olenegorsk_note",
      sheetName: "Записка",
      administrator: null,
      widths: [60, 20],
      parts,
      below: [{ kind: "signature", line: { post: "Руководитель", name: null, captions: true } }],
    },
    engine,
  );
}

/** What stands before and after the end of each page but the last. */
function report(parts: readonly ReportPart[]) {
  const { model } = formOf(parts);
  const texts = new Map(
    model.cells
      .filter(({ column, value }) => column === 0 && value !== null)
      .map(({ row, value }) => [row, value]),
  );
  return (model.print?.breaks ?? []).map((row) => [texts.get(row - 1) ?? null, texts.get(row) ?? null]);
}

const lines = (count: number): ReportPart[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Абзац ${String(index + 1)}`));
const table = (count: number): ReportPart => ({
  kind: "table",
  table: {
    header: ["Должник", "Причина"],
    spans: [1, 1],
    rows: Array.from({ length: count }, (_, index) => ({ cells: [`Строка ${String(index + 1)}`, ""] })),
  },
});

describe("a page of a report ends", () => {
  it("where it is full, if nothing is parted there", () => {
    const [[before, after] = []] = report(lines(60));
    expect([before, after]).toEqual(["Абзац 42", "Абзац 43"]);
  });

  it("before a heading rather than after it", () => {
    const parts = [...lines(41), section("1. Итоги"), ...lines(2)];
    expect(report(parts)).toEqual([["Абзац 41", "1. Итоги"]]);
  });

  it("before the words over a table and its heading rather than under them", () => {
    const parts = [...lines(38), section("1. Итоги"), paragraph("Всего:"), table(4)];
    expect(report(parts)).toEqual([["Абзац 38", "1. Итоги"]]);
  });

  it("within a long table, which goes on under its heading again", () => {
    const pages = report([section("1. Итоги"), table(120)]);
    expect(pages.length).toBe(2);
    for (const [before, after] of pages) {
      expect(before).toMatch(/^Строка \d+$/);
      expect(after).toBe("Должник");
    }
  });

  it("within a paragraph that no row of Excel's could hold", () => {
    const words = Array.from({ length: 1500 }, (_, index) => `слово${String(index)}`);
    const { model } = formOf([paragraph(words.join(" "))]);
    const told = model.cells
      .filter(({ column, value }) => column === 0 && value !== null)
      .map(({ value }) => value);
    expect(told.slice(0, -1).join(" ")).toBe(words.join(" "));
    expect(Math.max(...model.rows.map(({ height }) => height ?? 0))).toBeLessThan(409);
    expect(model.print?.breaks?.length).toBeGreaterThan(1);
  });

  it("with something that is signed over the signature", () => {
    const parts = lines(41);
    expect(report(parts)).toEqual([["Абзац 40", "Абзац 41"]]);
  });
});
