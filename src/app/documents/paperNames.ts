import type { ConfirmedNames } from "../../documents/facts/paperFacts";
import type { CellValue } from "../../domain/grid";
import type { RememberedNames } from "../memory/memory";
import { changeMemory } from "../memory/mappings";
import type { WorkbookPort } from "../ports";

/** The headings of the sheet in which names are confirmed, by case. */
const HEADINGS = { genitive: /родительн/iu, dative: /дательн/iu, instrumental: /творительн/iu } as const;

/**
 * The names that somebody has confirmed: a sheet with the name as in the register in the first column, and columns
 * headed «Родительный», «Дательный», «Творительный».
 */
export async function namesIn(port: WorkbookPort): Promise<ConfirmedNames> {
  const confirmed = new Map<string, string>();
  for (const { name: sheet } of await port.sheets()) {
    const grid = await port.read(sheet);
    if (grid.used === null) continue;
    const { top, bottom, left, right } = grid.used;
    for (const [grammaticalCase, heading] of Object.entries(HEADINGS)) {
      let column = left + 1;
      while (column <= right && !heading.test(textOf(grid.value(top, column)))) column += 1;
      if (column > right) continue;
      for (let row = top + 1; row <= bottom; row++) {
        const form = textOf(grid.value(row, column));
        if (form !== "") confirmed.set(keyOf(textOf(grid.value(row, left)), grammaticalCase), form);
      }
    }
  }
  return (name, grammaticalCase) => confirmed.get(keyOf(name, grammaticalCase)) ?? null;
}

/** The names that a workbook remembers as confirmed. */
export function rememberedNames(names: RememberedNames): ConfirmedNames {
  const byKey = new Map(
    [...names].flatMap(([name, forms]) =>
      Object.entries(forms).map(([grammaticalCase, form]) => [keyOf(name, grammaticalCase), form] as const),
    ),
  );
  return (name, grammaticalCase) => byKey.get(keyOf(name, grammaticalCase)) ?? null;
}

/** Asks the first, then the second. */
export function eitherNames(first: ConfirmedNames, second: ConfirmedNames): ConfirmedNames {
  return (name, grammaticalCase) => first(name, grammaticalCase) ?? second(name, grammaticalCase);
}

/** Makes the workbook remember the forms of a name, as somebody has confirmed them. */
export async function confirmName(
  port: WorkbookPort,
  name: string,
  forms: Readonly<Record<string, string>>,
): Promise<void> {
  await changeMemory(port, (memory) => ({ ...memory, names: new Map(memory.names).set(name, forms) }));
}

const keyOf = (name: string, grammaticalCase: string): string =>
  `${grammaticalCase}|${name.trim().replace(/\s+/gu, " ").toLocaleLowerCase("ru")}`;

const textOf = (value: CellValue): string => (typeof value === "string" ? value.trim() : "");
