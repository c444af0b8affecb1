import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Board, BoardChecks, BoardFigure, BoardTableId, BoardTile } from "../../../app/board/board";
import { formatDay } from "../../../domain/day";
import { useCommonStyles } from "../../components/paneStyles";
import { BOARD } from "../../boardStrings";
import { BoardTableView, MonthTable } from "./BoardTables";
import { BarChart, ColumnChart } from "./Charts";

const useStyles = makeStyles({
  tiles: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  tile: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    width: "100%",
    height: "100%",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
  },
  opens: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  number: { fontVariantNumeric: "tabular-nums" },
  pairs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 380px), 1fr))",
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    alignItems: "start",
  },
  paper: {
    forcedColorAdjust: "none",
    fontSize: "8.5pt",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  paperPairs: { gridTemplateColumns: "1fr 1fr", rowGap: "8px" },
  paperTiles: { gridTemplateColumns: "1fr 1fr 1fr" },
  title: { margin: 0, fontSize: "13pt" },
});

/** Lists of single debts fill the workbook's sheet; the printed page has the figures alone. */
const ON_PAPER: readonly BoardTableId[] = [
  "administrator",
  "institution",
  "responsible",
  "discipline",
  "checks",
];

/** The chart beside has all of them. */
const MONTHS_ON_PAPER = 6;

/** The board on the screen: every figure leads to its debts. */
export function BoardView({
  board,
  onOpen,
}: {
  readonly board: Board;
  readonly onOpen: (figure: BoardFigure) => void;
}) {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <div className={common.stack}>
      <Checks checks={board.checks} />
      <Tiles tiles={board.tiles} onOpen={onOpen} />
      <div className={styles.pairs}>
        <BarChart chart={board.stages} onOpen={onOpen} />
        <ColumnChart chart={board.ages} onOpen={onOpen} />
      </div>
      <div className={styles.pairs}>
        <ColumnChart chart={board.months.chart} onOpen={onOpen} />
        <MonthTable months={board.months.lines} />
        {board.tables
          .filter(({ id }) => id !== "overview")
          .map((table) => (
            <BoardTableView key={table.id} table={table} onOpen={onOpen} />
          ))}
      </div>
      <Text size={200}>{BOARD.monthsOf}</Text>
    </div>
  );
}

/** The board on paper: one page A4. */
export function BoardPaper({ board }: { readonly board: Board }) {
  const styles = useStyles();
  const { checks, part } = board;
  return (
    <div className={styles.paper}>
      <div>
        <h1 className={styles.title}>{BOARD.title}</h1>
        <div>{BOARD.head(board.organisation, formatDay(board.asOf), board.rules)}</div>
        {part !== null && <div>{BOARD.onlyPart(part.name ?? BOARD.noName)}</div>}
        <strong>{checksText(checks)}</strong>
      </div>
      <Tiles tiles={board.tiles} isPaper />
      <div className={mergeClasses(styles.pairs, styles.paperPairs)}>
        <BarChart chart={board.stages} />
        <ColumnChart chart={board.ages} />
        <ColumnChart chart={board.months.chart} />
        <MonthTable months={board.months.lines.slice(-MONTHS_ON_PAPER)} />
        {board.tables
          .filter(({ id }) => ON_PAPER.includes(id))
          .map((table) => (
            <BoardTableView key={table.id} table={table} />
          ))}
      </div>
    </div>
  );
}

const INTENTS = { unknown: "info", hold: "success", failed: "error", unchecked: "warning" } as const;

function Checks({ checks }: { readonly checks: BoardChecks }) {
  return (
    <MessageBar intent={INTENTS[checks.state]} layout="multiline">
      <MessageBarBody>{checksText(checks)}</MessageBarBody>
    </MessageBar>
  );
}

function checksText(checks: BoardChecks): string {
  return "count" in checks ? BOARD.checks[checks.state](checks.count) : BOARD.checks[checks.state];
}

interface TilesProps {
  readonly tiles: readonly BoardTile[];
  readonly onOpen?: (figure: BoardFigure) => void;
  readonly isPaper?: boolean;
}

function Tiles({ tiles, onOpen, isPaper = false }: TilesProps) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.tiles, isPaper && styles.paperTiles)} aria-label={BOARD.tiles}>
      {tiles.map((tile) => {
        const { figure, name, debts, sum, thousands } = tile;
        const said = (
          <>
            <Text size={200}>{name}</Text>
            <Text size={500} weight="semibold" className={styles.number}>
              {BOARD.count(debts)}
            </Text>
            <Text className={styles.number}>{BOARD.roubles(sum)}</Text>
            <Text size={200} className={styles.number}>
              {BOARD.thousands(thousands)}
            </Text>
          </>
        );
        return (
          <li key={name}>
            {figure === null || onOpen === undefined ? (
              <div className={styles.tile}>{said}</div>
            ) : (
              <button
                type="button"
                className={mergeClasses(styles.tile, styles.opens)}
                title={BOARD.show(name)}
                onClick={() => {
                  onOpen(figure);
                }}
              >
                {said}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
