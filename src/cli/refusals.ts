import { columnName } from "../domain/grid";
import type { Refusal } from "../app/refusal";
import { REFUSED } from "./cliWords";

/** A refusal as the command words it: what must be decided, and with which option. */
export function refusalMessage({ code, message, details }: Refusal): string {
  const hint = hintOf(code, details);
  return hint === null ? message : `${message} ${hint}`;
}

/** Each undecided column and unit on a line of its own, ending with the switch that answers it (docs/cli.md). */
export function doubtLines({ details }: Refusal): readonly string[] {
  const columns = (details.doubts ?? []).map(({ message, column, proposed }) =>
    REFUSED.doubt(message, proposed === null || proposed === "ignored" ? "…" : proposed, column),
  );
  return [...columns, ...(details.units ?? []).map(({ message, units }) => REFUSED.unit(message, units))];
}

/** The switches with which a refused build goes on, where the user need only agree; `null` if more is missing. */
export function wayOn({ code, details: { sheets } }: Refusal): readonly string[] | null {
  const last = sheets?.at(-1)?.trim();
  switch (code) {
    case "doubt":
    case "debts-lost":
      return ["--accept-doubt"];
    case "several-tables":
      return ["--sheet", "all"];
    case "several-periods":
      return last === undefined ? null : ["--sheet", last];
    default:
      return null;
  }
}

function hintOf(code: Refusal["code"], { sheets, field, column }: Refusal["details"]): string | null {
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
      return REFUSED.column(field ?? null, column === undefined ? null : columnName(column));
    default:
      return null;
  }
}
