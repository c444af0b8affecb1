import type { CellLook } from "../../../domain/cellTouch";
import { userLook } from "../../../sheet/writing/userLook";
import { filledFormula } from "../../../sheet/writing/references";
import { themeColors } from "../../picture/colors";
import { packageStyles } from "../../picture/packageStyles";
import type { CellTraces } from "../types";

/** The looks that people may have given cells, by the number of the style; none where the styles cannot be read. */
export type UserLooks = ReadonlyMap<number, CellLook>;

/** Finds the {@link UserLooks} of a workbook's styles and theme. */
export function userLooks(styles: string | null, theme: string | null): UserLooks {
  const found = new Map<number, CellLook>();
  try {
    packageStyles(styles, themeColors(theme)).cells.forEach((style, number) => {
      const look = userLook(style);
      if (look !== null) found.set(number, look);
    });
  } catch {
    // A look is no reason to refuse what stands in the cells.
  }
  return found;
}

/** A formula as a cell gives it; `shared`: the group along which Excel shares it, whose first cell has the text. */
export interface FoundFormula {
  readonly text: string;
  readonly shared: string | null;
}

/**
 * Gathers what people have left on the cells of a sheet while these are read: asking for it afterwards would unpack
 * and scan the sheet once more, which took a third of a rebuild.
 */
export class TraceCollector implements CellTraces {
  readonly looks: CellTraces["looks"][number][] = [];
  readonly formulas: CellTraces["formulas"][number][] = [];
  private readonly masters = new Map<
    string,
    { readonly row: number; readonly column: number; text: string }
  >();

  constructor(private readonly userLooks: UserLooks) {}

  /** Takes the next cell. */
  add(row: number, column: number, style: number, formula: FoundFormula | null): void {
    const look = this.userLooks.get(style);
    if (look !== undefined) this.looks.push({ row, column, look });
    const text = formula === null ? "" : this.textOf(row, column, formula);
    if (text !== "") this.formulas.push({ row, column, text });
  }

  private textOf(row: number, column: number, { text, shared }: FoundFormula): string {
    if (shared === null) return text;
    if (text !== "") {
      this.masters.set(shared, { row, column, text });
      return text;
    }
    const master = this.masters.get(shared);
    return master === undefined ? "" : filledFormula(master.text, row - master.row, column - master.column);
  }
}
