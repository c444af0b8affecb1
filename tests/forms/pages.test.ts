import { FORM_IDS } from "../../src/forms/formRegistry";
import type { RegisterEntry } from "../../src/assessment";
import type { BuiltForm } from "../../src/forms/kit/form";
import { widthInPoints } from "../../src/sheet/page";
import { formsOf, sampleRegister } from "./registers";

/** Inches of the paper within the margins, by which the programs shrink a form to its page. */
const WIDTH = {
  A4: { landscape: 11.69 - 0.8, portrait: 8.27 - 0.8 },
  A3: { landscape: 16.54 - 0.8, portrait: 11.69 - 0.8 },
};
/** The type of a form's lines, in points, and the least that may reach the paper. */
const [TYPE, LEAST] = [10, 6.5];

/** By how much a form's page is shrunk so that its columns fit. */
function scaleOf({ model }: BuiltForm): number {
  const print = model.print;
  if (print === null) throw new Error(`${model.name} has no page`);
  const widths = model.columns.map(({ width }) => width);
  const [first, last] = print.titleColumns ?? [0, -1];
  const repeated = last - first + 1;
  const each = (widths.length - repeated) / print.fitWidth;
  const page = widthInPoints(widths.slice(0, repeated + each));
  return Math.min(1, (WIDTH[print.paper ?? "A4"][print.landscape ? "landscape" : "portrait"] * 72) / page);
}

const SAMPLES = ["olenegorsk-uchrezhdeniya.xlsx", "vologda-administratory.xlsx"] as const;

describe.each(SAMPLES)("the pages of every form on %s", (file) => {
  let forms: readonly BuiltForm[];
  beforeAll(async () => {
    const entries: readonly RegisterEntry[] = await sampleRegister(file);
    forms = formsOf(FORM_IDS, entries);
  }, 120_000);

  it("print no line under 6.5 points", () => {
    const small = forms.map((form) => [form.model.name, scaleOf(form) * TYPE] as const);
    expect(small.filter(([, points]) => points < LEAST)).toEqual([]);
  });

  it("stand in the middle and are named at the foot as the document names them, not by the tab", () => {
    for (const { model } of forms) {
      expect(model.print?.centered).toBe(true);
      expect(model.print?.footer).not.toContain(`&L${model.name}&R`);
    }
    const footers = forms.map(({ model }) => model.print?.footer ?? "");
    expect(
      footers.find(
        (footer) => footer.includes("приложение № 2, сводный отчёт") || footer.includes("Приложение 4 ("),
      ),
    ).toBeDefined();
  });
});
