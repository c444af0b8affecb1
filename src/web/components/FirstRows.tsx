import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ShownCell, ShownRows } from "../worker/api";

const useStyles = makeStyles({
  window: {
    alignSelf: "stretch",
    minHeight: 0,
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "left",
  },
  table: {
    tableLayout: "fixed",
    // As wide as its columns, not as the window.
    width: 0,
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  captionText: {
    position: "sticky",
    left: 0,
    display: "inline-block",
    boxSizing: "border-box",
    // As wide as the window, not as the table, so that it can be read without scrolling.
    maxWidth: "calc(100vw - 5rem)",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  cell: {
    boxSizing: "border-box",
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "right" },
});

interface FirstRowsProps {
  readonly rows: ShownRows;
  /** What they are, and what is being done with the rest. */
  readonly caption: string;
}

/** The first rows of a long file until its grid is there: a look at them, nothing to work with. */
export function FirstRows({ rows: { widths, rows }, caption }: FirstRowsProps) {
  const styles = useStyles();
  const captionId = useId();
  return (
    <div className={styles.window} role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          <span id={captionId} className={styles.captionText}>
            {caption}
          </span>
        </caption>
        <colgroup>
          {widths.map((width, column) => (
            <col key={column} style={{ width: `calc(${String(width)}ch + 12px)` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {spread(cells, widths).map(({ text, isNumber, column, span }) => (
                <td
                  key={column}
                  colSpan={span}
                  className={mergeClasses(styles.cell, isNumber && styles.number)}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A long text runs on over the empty cells after it, as in a spreadsheet. */
function spread(cells: readonly ShownCell[], widths: readonly number[]) {
  const placed: (ShownCell & { readonly column: number; readonly span: number })[] = [];
  for (let column = 0; column < cells.length;) {
    const { text, isNumber } = cells[column] as ShownCell;
    let span = 1;
    let width = widths[column] ?? 0;
    while (!isNumber && text.length > width && cells[column + span]?.text === "")
      width += widths[column + span++] ?? 0;
    placed.push({ text, isNumber, column, span });
    column += span;
  }
  return placed;
}
