import { FluentProvider, makeStaticStyles, makeStyles, Title3 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FailureBoundary } from "../pane/FailureBoundary";
import { HostExtras } from "../pane/hostExtras";
import { FirstRun, type FirstRunActions } from "../pane/FirstRun";
import type { Host } from "./host";
import { HostAdvice } from "./HostAdvice";
import { NoticeBar } from "../pane/components/NoticeBar";
import type { PaneSession } from "../pane/session/pane";
import type { Notice } from "../pane/session/state";
import { strings } from "../pane/strings";
import { chooseTheme } from "../pane/theme";
import { usePrefersDark } from "../pane/useMedia";
import { usePaneStyles, WorkingPane } from "../pane/WorkingPane";

// WebView2 hides scroll bars until the user scrolls; a pane with more content below must show it.
const useStaticStyles = makeStaticStyles({
  body: { margin: 0, overflowY: "scroll" },
});

// Not the provider's own style: dialogs are rendered in a copy of it, which would cover the pane.
const useStyles = makeStyles({ window: { minHeight: "100vh" } });

/** What the composition root knows and the pane shows. */
export interface AppProps {
  readonly host: Host;
  /** Excel's background colour, `#RRGGBB`, if it provides one. */
  readonly officeBackground: string | undefined;
  /** What the first screen can start if there is no session. */
  readonly actions: FirstRunActions;
  /** The work on a workbook, if there is one. */
  readonly session?: PaneSession;
  /** What only Excel has, shown with the work. */
  readonly extras?: ReactNode;
  /** Why there is none although this is Excel. */
  readonly failure?: Notice;
}

/** The whole pane. */
export function App({ host, officeBackground, actions, session, extras, failure }: AppProps) {
  useStaticStyles();
  const styles = { ...useStyles(), ...usePaneStyles() };
  const theme = chooseTheme(officeBackground, usePrefersDark());
  return (
    <FluentProvider theme={theme}>
      <div className={styles.window}>
        <main className={styles.page}>
          {host === "excel" && session !== undefined ? (
            <HostExtras.Provider value={extras ?? null}>
              <WorkingPane session={session} />
            </HostExtras.Provider>
          ) : (
            <>
              <Title3 as="h1" className={styles.heading}>
                {strings.title}
              </Title3>
              {failure && <NoticeBar notice={failure} />}
              <FailureBoundary>
                {host === "excel" ? <FirstRun actions={actions} /> : <HostAdvice host={host} />}
              </FailureBoundary>
            </>
          )}
        </main>
      </div>
    </FluentProvider>
  );
}
