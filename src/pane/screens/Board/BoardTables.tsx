import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { BoardFigure, BoardMonth, BoardTable } from "../../../app/board/board";
import { formatDay } from "../../../domain/day";
import { BOARD } from "../../boardStrings";

/** The look of the tables on the screen and on paper. */
export const useTableStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "inherit", breakInside: "avoid" },
  caption: { textAlign: "left", fontWeight: 600, paddingBottom: tokens.spacingVerticalXS },
  cell: {
    padding: "2px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: 400,
    overflowWrap: "anywhere",
  },
  number: {
    textAlign: "right",
    whiteSpace: "nowrap",
    overflowWrap: "normal",
    fontVariantNumeric: "tabular-nums",
  },
  heading: { color: tokens.colorNeutralForeground2, whiteSpace: "normal" },
  total: { fontWeight: 600 },
  scroll: { overflowX: "auto", minWidth: 0 },
});

/** One table of «Сводка»; its names lead to the debts, unless it is printed. */
export function BoardTableView({
  table: { title, headings, lines, empty },
  onOpen,
}: {
  readonly table: BoardTable;
  readonly onOpen?: (figure: BoardFigure) => void;
}) {
  const styles = useTableStyles();
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        {lines.length > 0 && (
          <thead>
            <tr>
              {headings.map((heading, column) => (
                <th
                  key={heading}
                  scope="col"
                  className={mergeClasses(column === 0 ? styles.cell : number, styles.heading)}
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {lines.length === 0 && (
            <tr>
              <td className={styles.cell}>{empty}</td>
            </tr>
          )}
          {lines.map(({ figure, name, cells, isTotal }, line) => (
            <tr key={String(line)} className={isTotal ? styles.total : undefined}>
              <th scope="row" className={mergeClasses(styles.cell, isTotal && styles.total)}>
                {figure === null || onOpen === undefined ? (
                  name
                ) : (
                  <Link
                    as="button"
                    inline
                    aria-label={BOARD.showLine(title, name)}
                    onClick={() => {
                      onOpen(figure);
                    }}
                  >
                    {name}
                  </Link>
                )}
              </th>
              {cells.map((cell, column) => (
                <td key={headings[column + 1] ?? ""} className={number}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Month against month, the latest first. */
export function MonthTable({ months }: { readonly months: readonly BoardMonth[] }) {
  const styles = useTableStyles();
  const number = mergeClasses(styles.cell, styles.number);
  if (months.length === 0) return <Text as="p">{BOARD.noMonths}</Text>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{BOARD.months}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
              {BOARD.month}
            </th>
            {[BOARD.debts, BOARD.sum, BOARD.change].map((heading) => (
              <th key={heading} scope="col" className={mergeClasses(number, styles.heading)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map(({ date, debts, total, change, unknown }) => (
            <tr key={date}>
              <th scope="row" className={styles.cell}>
                {formatDay(date)}
                {unknown > 0 && <div>{BOARD.withoutSum(unknown)}</div>}
              </th>
              <td className={number}>{debts}</td>
              <td className={number}>{total}</td>
              <td className={number}>{change ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {months.length === 1 && months[0]?.change === null && <Text size={200}>{BOARD.oneMonth}</Text>}
    </div>
  );
}
