import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Text,
  Title3,
  tokens,
} from "@fluentui/react-components";
import { FailureBoundary } from "./FailureBoundary";
import { FirstRun, type FirstRunActions } from "./FirstRun";
import type { Host } from "./host";
import { HostAdvice } from "./HostAdvice";
import { Pane } from "./Pane";
import { NoticeBar } from "./components/NoticeBar";
import type { PaneSession } from "./session/pane";
import type { Notice } from "./session/state";
import { strings } from "./strings";
import { chooseTheme } from "./theme";
import { formatDay } from "../domain/day";
import { usePrefersDark } from "./usePrefersDark";
import { SessionContext, useSession } from "./useSession";

// WebView2 hides scroll bars until one scrolls; a pane that has more below must show it.
const useStaticStyles = makeStaticStyles({
  body: { margin: 0, overflowY: "scroll" },
});

const useStyles = makeStyles({
  provider: { minHeight: "100vh" },
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  head: { display: "flex", flexDirection: "column" },
  asOf: { color: tokens.colorNeutralForeground2 },
  // Excel lays its personality menu, 34 × 32 px, over the top right corner.
  heading: { margin: 0, paddingRight: "34px" },
});

/** What the composition root knows and the pane shows. */
export interface AppProps {
  readonly host: Host;
  /** Excel's background colour, `#RRGGBB`, where it tells one. */
  readonly officeBackground: string | undefined;
  /** What the first screen can start where there is no session. */
  readonly actions: FirstRunActions;
  /** The work on a workbook, where one is at hand. */
  readonly session?: PaneSession;
  /** Why there is none, though this is Excel. */
  readonly failure?: Notice;
}

/** The whole pane. */
export function App({ host, officeBackground, actions, session, failure }: AppProps) {
  useStaticStyles();
  const styles = useStyles();
  const theme = chooseTheme(officeBackground, usePrefersDark());
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <main className={styles.page}>
        {host === "excel" && session !== undefined ? (
          <SessionContext.Provider value={session}>
            <Head />
            <FailureBoundary>
              <Pane />
            </FailureBoundary>
          </SessionContext.Provider>
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
    </FluentProvider>
  );
}

/** The product's name, and at work the as-of date: every deadline hangs on it. */
function Head() {
  const styles = useStyles();
  const { state } = useSession();
  const asOf = state.register?.asOf ?? state.request.asOf;
  return (
    <div className={styles.head}>
      <Title3 as="h1" className={styles.heading}>
        {strings.title}
      </Title3>
      {state.stage === "at-work" && <Text className={styles.asOf}>{strings.asOf(formatDay(asOf))}</Text>}
    </div>
  );
}
