import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { handOut } from "../../pane/handOut";
import { NoticeBar } from "../../pane/components/NoticeBar";
import { loadGrid } from "../grid/loadGrid";
import type { Grid } from "../grid/types";
import type { OpenWorkbook } from "../page/openWorkbook";
import { words } from "../webWords";
import { failureOf } from "../worker/failures";
import { FirstRows } from "./FirstRows";

const useStyles = makeStyles({
  // The component layers its canvases: what the page shows over the grid must not get in between.
  area: { position: "absolute", inset: 0, isolation: "isolate" },
  cover: {
    position: "absolute",
    inset: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  withRows: {
    boxSizing: "border-box",
    flexDirection: "column",
    justifyContent: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
  },
  spinner: { flexShrink: 0 },
});

/** The spreadsheet of a workbook; loaded with its code when the first workbook is opened. */
export function GridArea({ workbook }: { readonly workbook: OpenWorkbook }) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | { readonly failure: string }>("loading");
  useEffect(() => {
    let isGone = false;
    let grid: Grid | null = null;
    const draw = async (element: HTMLElement): Promise<void> => {
      const createGrid = await loadGrid();
      const { source, view, worker } = workbook;
      const drawn = await createGrid(element, source, {
        onSelect: (place) => {
          view.selected(place);
        },
        onActivate: () => undefined,
        onEdit: async (edits) => {
          const answer = await worker.edit(edits);
          if (answer === true)
            for (const sheet of new Set(edits.map((edit) => edit.sheet))) view.edited(sheet);
          return answer;
        },
        onExport: async (range) => {
          const outcome = await worker.exportRange(range);
          if (!outcome.ok) return outcome.failure.message;
          handOut(outcome.value.bytes, outcome.value.fileName);
          return words.selection.saved(outcome.value.fileName);
        },
      });
      // The component was unmounted while the grid was being created.
      if (isGone) drawn.dispose();
      else {
        grid = drawn;
        await view.attach(drawn);
        setState("shown");
      }
    };
    if (container.current !== null)
      draw(container.current).catch((error: unknown) => {
        workbook.view.failed(error);
        if (!isGone) setState({ failure: failureOf(error).message });
      });
    return () => {
      isGone = true;
      grid?.dispose();
    };
  }, [workbook]);
  const firstRows = state === "loading" ? workbook.firstRows : null;
  return (
    <>
      <div ref={container} className={styles.area} />
      {state !== "shown" && (
        <div className={mergeClasses(styles.cover, firstRows !== null && styles.withRows)}>
          {state === "loading" ? (
            <>
              <Spinner className={styles.spinner} label={words.grid.loading} />
              {firstRows !== null && (
                <FirstRows rows={firstRows} caption={words.grid.firstRows(firstRows.sheet)} />
              )}
            </>
          ) : (
            <NoticeBar
              notice={{
                intent: "error",
                title: words.grid.failed,
                text: state.failure,
                details: null,
                retry: false,
              }}
            />
          )}
        </div>
      )}
    </>
  );
}
