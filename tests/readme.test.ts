import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { transformSync } from "@swc/core";
import { money } from "../src/domain/money";
import type { FormDeclaration, FormInput } from "../src/forms/kit/form";
import { tableForms } from "../src/forms/kit/tableForm";
import { find } from "./sheet/cells";
import { basisOf, printedAt, registerOf } from "./forms/registers";

/** The README's example of a form is a form: it is taken from there and built. */
const ROOT = resolve(__dirname, "..");

function exampleForm(): FormDeclaration {
  const text = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, place = "", source = ""] = /```ts\n\/\/ (src\/\S+)\n([\s\S]*?)```/.exec(text) ?? [];
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  const exported: Record<string, FormDeclaration> = {};
  // The modules that the example names, as seen from where it says it stands.
  const load = (name: string): unknown => jest.requireActual(join(ROOT, place, "..", name));
  new Function("exports", "require", code)(exported, load);
  const [form] = Object.values(exported);
  if (form === undefined) throw new Error("README.md has no example of a form");
  return form;
}

it("builds the example of README.md", () => {
  const of = (administratorCode: string, amount: string, dueDate: number) => ({
    administratorCode,
    administratorName: `Администратор ${administratorCode}`,
    amount: money(amount),
    dueDate: dueDate as never,
  });
  const [past, future] = [20_000, 21_000];
  const basis = basisOf(
    registerOf([of("012", "1000.00", past), of("012", "3000.00", future), of("018", "500.00", past)]),
  );
  const input: FormInput = { ...basis, built: () => [], computed: () => [] };
  const [form] = tableForms(exampleForm().build(input));
  if (form === undefined) throw new Error("Nothing was built");
  const lines = [...basis.context.administrators.map(({ key }) => key), "total"];
  expect(
    lines.map((line) => ["all", "overdue", "share"].map((column) => printedAt(form, line, column))),
  ).toEqual([
    ["4.0", "1.0", "25.0"],
    ["0.5", "0.5", "100.0"],
    ["4.5", "1.5", "33.3"],
  ]);
  expect(find(form.model, "в том числе просроченная").row).toBe(find(form.model, "всего").row);
});
