import type { CellValue } from "../../domain/grid";
import { factOfHeading } from "../../register/table/findTable";
import { readFact } from "../../register/table/readFact";
import { TYPED_WORDS } from "../appWords";
import { readTyped } from "./earlier";

/**
 * Why the next build could not read what was typed into a column of the register, `null` if it can, or if the column is
 * not one of the debts' facts. `value` is the cell's as the sheet now has it, `text` what was typed.
 */
export function typedFault(heading: string, value: CellValue, text: string): string | null {
  const field = factOfHeading(heading);
  if (field === null || value === null) return null;
  const reading = readFact(field, value, { date1904: false, numberFormat: null }, readTyped);
  const [finding] = reading.findings;
  if (reading.value !== null || finding === undefined) return null;
  return finding.code === "date-no-such" ? TYPED_WORDS.noSuchDay(text) : finding.message;
}
