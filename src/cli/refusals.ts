import type { Refusal } from "../app/refusal";
import { REFUSED } from "./words";

/** A refusal as the command tells it: what is to be decided, and by which option. */
export function refusalMessage({ code, message, details }: Refusal): string {
  const hint = hintOf(code, details);
  return hint === null ? message : `${message} ${hint}`;
}

/** Each open column and unit in a line of its own that ends with the switch which answers it (docs/cli.md). */
export function doubtLines({ details }: Refusal): readonly string[] {
  const columns = (details.doubts ?? []).map(({ message, column, proposed }) =>
    REFUSED.doubt(message, proposed === null || proposed === "ignored" ? "…" : proposed, column),
  );
  return [...columns, ...(details.units ?? []).map(({ message, units }) => REFUSED.unit(message, units))];
}

function hintOf(code: Refusal["code"], { sheets, field }: Refusal["details"]): string | null {
  switch (code) {
    case "several-tables":
      return REFUSED.sheets(sheets?.[0]?.trim() ?? "");
    case "several-periods":
      return REFUSED.sheet(sheets?.at(-1)?.trim() ?? "");
    case "debts-lost":
      return REFUSED.acceptDoubt;
    case "missing-column":
    case "ambiguous-column":
    case "no-such-column":
      return REFUSED.column(field ?? null);
    default:
      return null;
  }
}
