import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type CSSProperties } from "react";
import { TakeFiles } from "../../pane/screens/Months/GatherFiles";
import { usePaneStyles, WorkingPane } from "../../pane/WorkingPane";
import type { OpenWorkbook } from "../page/openWorkbook";
import { words } from "../webWords";
import { Divider, usePaneWidth } from "./Divider";
import { DeskNotice } from "./DeskNotice";
import { GridArea } from "./GridArea";
import { LeaveDialog } from "./LeaveDialog";
import { Opening } from "./Opening";
import { TopBar } from "./TopBar";
import { useActionKeys } from "./useActionKeys";
import { MonthDialog } from "./MonthDialog";
import { useDesk } from "./useDesk";
import { useOpening } from "./useOpening";

/** Narrower windows show the pane below the grid. */
const NARROW = "@media (max-width: 900px)";
/** In those that are low, too (a zoomed page), each takes the window in turn: the page scrolls from one to the other. */
const LOW = "@media (max-width: 900px) and (max-height: 600px)";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", [LOW]: { height: "auto" } },
  main: {
    flex: 1,
    minHeight: 0,
    display: "flex",
    [NARROW]: { flexDirection: "column" },
    [LOW]: { display: "block" },
  },
  grid: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    position: "relative",
    // The sheets look like paper, with colours that carry meaning, in every theme.
    forcedColorAdjust: "none",
    backgroundColor: "#fff",
    [NARROW]: { flex: "0 0 50%" },
    [LOW]: { height: "calc(100vh - 50px)", minHeight: "220px" },
  },
  whole: { [NARROW]: { flex: "1 1 0" } },
  dragged: {
    position: "absolute",
    inset: 0,
    pointerEvents: "none",
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-3px",
  },
  divider: { display: "flex", [NARROW]: { display: "none" } },
  pane: {
    boxSizing: "border-box",
    width: "var(--pane-width)",
    flexShrink: 0,
    overflowY: "auto",
    outlineStyle: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { width: "100%", flex: 1, minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface WorkplaceProps {
  readonly workbook: OpenWorkbook;
  readonly isDragged: boolean;
  /** Files that were dropped on the open register, until it is said what they are. */
  readonly dropped: readonly File[];
  readonly onDropped: () => void;
}

/** The work on an open workbook: its sheets on the left, the pane on the right. */
export function Workplace({ workbook, isDragged, dropped, onDropped }: WorkplaceProps) {
  const styles = useStyles();
  const paneStyles = usePaneStyles();
  const { state } = useDesk();
  useActionKeys();
  const { openFiles, openMonth } = useOpening();
  const takeFiles = (files: readonly File[]): void => {
    if (workbook.session.state().register === null) openFiles(files);
    else openMonth(files);
  };
  const [isPaneShown, showPane] = useState(true);
  const paneSection = useRef<HTMLElement>(null);
  useEffect(() => {
    // What the workbook was opened with is gone: the keyboard goes on where the work does.
    if (document.activeElement === document.body) paneSection.current?.focus({ preventScroll: true });
  }, []);
  const pane = usePaneWidth();
  const style = { "--pane-width": `${String(pane.width)}px` } as CSSProperties;
  return (
    <div className={styles.page}>
      <TopBar workbook={workbook} isPaneShown={isPaneShown} onShowPane={showPane} />
      {(state.notice !== null || state.opening !== null) && (
        <section aria-label={words.bar.messages}>
          <DeskNotice />
          {state.opening !== null && <Opening names={state.opening} />}
        </section>
      )}
      <main className={styles.main} style={style}>
        <section
          className={mergeClasses(styles.grid, !isPaneShown && styles.whole)}
          aria-label={words.grid.region}
        >
          <GridArea key={workbook.file.fileName} workbook={workbook} />
          {isDragged && <div className={styles.dragged} />}
        </section>
        {isPaneShown && (
          <>
            <div className={styles.divider}>
              <Divider {...pane} />
            </div>
            <section ref={paneSection} className={styles.pane} aria-label={words.grid.pane} tabIndex={-1}>
              <div className={paneStyles.page}>
                <TakeFiles.Provider value={takeFiles}>
                  <WorkingPane session={workbook.session} />
                </TakeFiles.Provider>
              </div>
            </section>
          </>
        )}
      </main>
      <MonthDialog workbook={workbook} dropped={dropped} onDone={onDropped} />
      <LeaveDialog />
    </div>
  );
}
