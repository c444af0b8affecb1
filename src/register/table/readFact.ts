import { fromSerial } from "../../domain/day";
import type { DebtFacts } from "../../domain/debt";
import { fieldSpec, type FieldKey } from "../../domain/fields";
import { isCellError, type CellValue } from "../../domain/grid";
import { kopecksOf, money } from "../../domain/money";
import type { Severity } from "../../domain/problem";
import { isPlausible } from "../../domain/written/dayInText";
import { LARGEST_SUM } from "../../domain/written/sum";
import { READ_BACK_WORDS } from "../registerWords";

/** What a cell of the register says; findings do not include the cell's address. */
export interface FactReading {
  readonly value: DebtFacts[FieldKey];
  readonly findings: readonly {
    readonly severity: Severity;
    readonly code: string;
    readonly message: string;
  }[];
}

const NO_FINDINGS: FactReading["findings"] = [];

/** How the cell's value is to be understood. */
export interface CellFormat {
  readonly date1904: boolean;
  readonly numberFormat: string | null;
}

/**
 * Understands what a person typed into a cell of a field's column: the app passes in the intake's reading of fields.
 */
export type TypedCellReader = (field: FieldKey, value: CellValue, format: CellFormat) => FactReading;

/**
 * Reads a non-empty cell of the register: directly if it is as the add-in writes it (numbers, date serials, the words
 * of a list), otherwise through `typed`. What cannot be understood is a finding, and the fact is unknown.
 */
export function readFact(
  field: FieldKey,
  value: CellValue,
  format: CellFormat,
  typed?: TypedCellReader,
): FactReading {
  const asWritten = readAsWritten(field, value, format);
  if (asWritten !== null) return { value: asWritten, findings: NO_FINDINGS };
  if (typed !== undefined) return typed(field, value, format);
  const shown = isCellError(value) ? value.error : String(value);
  const message = READ_BACK_WORDS.unreadable(fieldSpec(field).header, shown);
  return { value: null, findings: [{ severity: "error", code: "register-unreadable", message }] };
}

function readAsWritten(field: FieldKey, value: CellValue, format: CellFormat): DebtFacts[FieldKey] {
  const { type, choices } = fieldSpec(field);
  switch (type) {
    case "text":
      return typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
    case "code":
      return typeof value === "string" && value === value.trim() ? value : null;
    case "money": {
      // The add-in writes whole kopecks: a finer sum was typed, and the user must be told that it is rounded.
      if (typeof value !== "number" || !(Math.abs(value) < LARGEST_SUM)) return null;
      const sum = money(value);
      return kopecksOf(sum) !== null || sum.decimalPlaces() <= 2 ? sum : null;
    }
    case "date": {
      const day = typeof value === "number" ? fromSerial(value, format.date1904) : null;
      return day !== null && isPlausible(day) ? day : null;
    }
    case "choice": {
      const word = String(value).trim().toLocaleLowerCase("ru");
      const found = (choices ?? []).find((choice) => choice.toLocaleLowerCase("ru") === word);
      return found ?? null;
    }
  }
}
