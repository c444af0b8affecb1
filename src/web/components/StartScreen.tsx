import {
  Card,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  Title1,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { Promises } from "../../pane/components/Promises";
import { words } from "../webWords";
import { DeskNotice } from "./DeskNotice";
import { FirstRows } from "./FirstRows";
import { KeptWork } from "./KeptWork";
import { OfflineNote } from "./OfflineNote";
import { OpenButton } from "./OpenButton";
import { Opening } from "./Opening";
import { Samples } from "./Samples";
import { useDesk } from "./useDesk";

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    maxWidth: "60rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  icon: { width: "40px", height: "40px" },
  heading: { margin: 0 },
  lead: { maxWidth: "46rem" },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalXXL,
    alignItems: "start",
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // A table needs the whole width: what is beside it moves below.
  whole: { gridTemplateColumns: "minmax(0, 1fr)" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  drop: {
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    minHeight: "15rem",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dragged: {
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  dropIcon: { fontSize: "36px", color: tokens.colorBrandForeground1 },
  rows: { display: "flex", flexDirection: "column", alignSelf: "stretch", maxHeight: "min(60vh, 34rem)" },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, alignItems: "center" },
});

/** Shown before a workbook is open: what the page does and promises, and every way to begin. */
export function StartScreen({ isDragged }: { readonly isDragged: boolean }) {
  const styles = useStyles();
  const { state } = useDesk();
  const { opening, firstRows } = state;
  const texts = words.start;
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <img src="assets/icon-80.png" alt="" className={styles.icon} />
        <Title1 as="h1" className={styles.heading}>
          {words.title}
        </Title1>
      </div>
      <Text size={400} className={styles.lead}>
        {texts.lead}
      </Text>
      <DeskNotice />
      {opening === null &&
        state.kept.map((kept, index) => <KeptWork key={kept.place} kept={kept} isFirst={index === 0} />)}
      <div className={mergeClasses(styles.columns, firstRows !== null && styles.whole)}>
        <div className={styles.column}>
          <Card className={mergeClasses(styles.drop, isDragged && styles.dragged)}>
            {opening === null ? (
              <>
                <ArrowUploadRegular className={styles.dropIcon} aria-hidden />
                <Title3 as="h2" className={styles.heading}>
                  {texts.drop}
                </Title3>
                <OpenButton appearance="primary" size="large" label={texts.open} />
                <Text align="center" className={styles.quiet}>
                  {texts.dropHint}
                </Text>
              </>
            ) : (
              <>
                <Opening names={opening} />
                {firstRows !== null && (
                  <div className={styles.rows}>
                    <FirstRows rows={firstRows} caption={words.opening.firstRows(firstRows.sheet)} />
                  </div>
                )}
              </>
            )}
          </Card>
          <Promises promises={texts.promises} />
        </div>
        <Samples />
      </div>
      <footer className={styles.foot}>
        <OfflineNote />
        <Link href="help.html" target="_blank">
          {texts.help}
        </Link>
      </footer>
    </main>
  );
}
