import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { FailureBoundary } from "../../pane/FailureBoundary";
import { chooseTheme } from "../../pane/theme";
import { usePrefersDark } from "../../pane/useMedia";
import { isAtRisk, type Desk } from "../page/pageDesk";
import { StartScreen } from "./StartScreen";
import { DeskContext, useDesk } from "./useDesk";
import { useFileDrop } from "./useFileDrop";
import { useOpening } from "./useOpening";
import { Workplace } from "./Workplace";

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

// Not the provider's own style: dialogs are rendered in a copy of it, which would cover the page.
const useStyles = makeStyles({
  window: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
});

/** The whole page: the start screen, and once a workbook is open, the work on it. */
export function Page({ desk }: { readonly desk: Desk }) {
  useStaticStyles();
  const styles = useStyles();
  const theme = chooseTheme(undefined, usePrefersDark());
  return (
    <FluentProvider theme={theme}>
      <div className={styles.window}>
        <FailureBoundary>
          <DeskContext.Provider value={desk}>
            <Content />
          </DeskContext.Provider>
        </FailureBoundary>
      </div>
    </FluentProvider>
  );
}

function Content() {
  const { state } = useDesk();
  const { workbook } = state;
  const { openFiles } = useOpening();
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const onDrop = useCallback(
    (files: readonly File[]) => {
      // On an open register a file may be its next month: that is asked.
      if (workbook !== null && workbook.session.state().register !== null) setDropped(files);
      else openFiles(files);
    },
    [openFiles, workbook],
  );
  const isDragged = useFileDrop(onDrop);
  useLeaveWarning(isAtRisk(state));
  useEffect(() => {
    document.title = workbook === null ? TITLE : `${workbook.file.fileName} – ${TITLE}`;
  }, [workbook]);
  if (workbook === null) return <StartScreen isDragged={isDragged} />;
  return (
    <Workplace
      workbook={workbook}
      isDragged={isDragged}
      dropped={dropped}
      onDropped={() => {
        setDropped([]);
      }}
    />
  );
}

const TITLE = document.title;

/** Lets the browser ask before the user leaves the page with unsaved work. */
function useLeaveWarning(atRisk: boolean): void {
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [atRisk]);
}
