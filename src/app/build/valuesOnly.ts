import type { Problem } from "../../domain/problem";
import { PROBLEMS } from "../appWords";

/** So many files are named. */
const MOST_NAMED = 3;

/** What stays behind in files of which the workbook has only the values: told once, for all of them. */
export function valuesOnlyProblems(files: readonly string[], file: string): readonly Problem[] {
  if (files.length === 0) return [];
  const named = files.slice(0, MOST_NAMED);
  const message = PROBLEMS.valuesOnly(named, files.length - named.length);
  return [{ severity: "info", code: "values-only", message, file, sheet: "", cell: null }];
}
