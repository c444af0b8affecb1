import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { BoardBar, BoardChart, BoardFigure } from "../../../app/board/board";
import { BOARD } from "../../boardStrings";

/** Pixels of the longest column. */
const HEIGHT = 88;

const useStyles = makeStyles({
  chart: { margin: 0, minWidth: 0, breakInside: "avoid" },
  title: { display: "block", marginBottom: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(96px, 2fr) minmax(60px, 3fr) 64px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  columns: { display: "grid", gridAutoFlow: "column", gridAutoColumns: "minmax(0, 96px)", columnGap: "4px" },
  column: { display: "flex", flexDirection: "column", alignItems: "center", minWidth: 0 },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
  small: { fontSize: "10px", lineHeight: "13px", textAlign: "center", overflowWrap: "anywhere" },
  svg: { display: "block", width: "100%" },
  shape: {
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  plain: { fill: tokens.colorBrandBackground },
  // The strong colours of the register's lines and of the workbook's own chart.
  claim: { fill: "#ffd34d" },
  lawsuit: { fill: "#f2a0a7" },
});

interface Props {
  readonly chart: BoardChart;
  /** Absent on paper. */
  readonly onOpen?: (figure: BoardFigure) => void;
}

/** Bars that lie, each with its name and figure beside it. */
export function BarChart({ chart, onOpen }: Props) {
  const styles = useStyles();
  return (
    <Chart title={chart.title}>
      <ul className={styles.list}>
        {chart.bars.map((bar) => (
          <li key={bar.name} className={styles.bar}>
            <Name bar={bar} title={chart.title} onOpen={onOpen} />
            <svg aria-hidden="true" height="14" className={styles.svg}>
              <rect
                className={mergeClasses(styles.shape, styles[bar.tone])}
                width={`${String((bar.share ?? 0) * 100)}%`}
                height="14"
              />
            </svg>
            <Text size={200} className={styles.number}>
              {bar.thousands}
            </Text>
          </li>
        ))}
      </ul>
    </Chart>
  );
}

/** Bars that stand, each with its figure above and its name below. */
export function ColumnChart({ chart, onOpen }: Props) {
  const styles = useStyles();
  return (
    <Chart title={chart.title}>
      <ul className={mergeClasses(styles.list, styles.columns)}>
        {chart.bars.map((bar) => {
          const height = (bar.share ?? 0) * HEIGHT;
          return (
            <li key={bar.name} className={styles.column}>
              <svg aria-hidden="true" height={HEIGHT} className={styles.svg}>
                <rect
                  className={mergeClasses(styles.shape, styles[bar.tone])}
                  x="15%"
                  width="70%"
                  y={HEIGHT - height}
                  height={height}
                />
              </svg>
              <Text className={styles.small} weight="semibold">
                {bar.thousands}
              </Text>
              <Name bar={bar} title={chart.title} onOpen={onOpen} small />
            </li>
          );
        })}
      </ul>
    </Chart>
  );
}

function Chart({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <figure className={styles.chart} aria-label={BOARD.inThousands(title)}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {BOARD.inThousands(title)}
      </Text>
      {children}
    </figure>
  );
}

interface NameProps {
  readonly bar: BoardBar;
  readonly title: string;
  readonly onOpen: Props["onOpen"] | undefined;
  readonly small?: boolean;
}

function Name({ bar: { figure, name }, title, onOpen, small = false }: NameProps) {
  const styles = useStyles();
  if (figure === null || onOpen === undefined)
    return (
      <Text size={200} className={small ? styles.small : undefined}>
        {name}
      </Text>
    );
  return (
    <Link
      as="button"
      className={small ? styles.small : undefined}
      aria-label={BOARD.showLine(title, name)}
      onClick={() => {
        onOpen(figure);
      }}
    >
      {small ? name : <Text size={200}>{name}</Text>}
    </Link>
  );
}
