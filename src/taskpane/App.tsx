import { FluentProvider, makeStaticStyles, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { FailureBoundary } from "./FailureBoundary";
import { FirstRun, type FirstRunActions } from "./FirstRun";
import type { Host } from "./host";
import { HostAdvice } from "./HostAdvice";
import { strings } from "./strings";
import { chooseTheme } from "./theme";
import { usePrefersDark } from "./usePrefersDark";

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
  // Excel lays its personality menu, 34 × 32 px, over the top right corner.
  heading: { margin: 0, paddingRight: "34px" },
});

/** What the composition root knows and the pane shows. */
export interface AppProps {
  readonly host: Host;
  /** Excel's background colour, `#RRGGBB`, where it tells one. */
  readonly officeBackground: string | undefined;
  readonly actions: FirstRunActions;
}

/** The whole pane. */
export function App({ host, officeBackground, actions }: AppProps) {
  useStaticStyles();
  const styles = useStyles();
  const theme = chooseTheme(officeBackground, usePrefersDark());
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <main className={styles.page}>
        <Title3 as="h1" className={styles.heading}>
          {strings.title}
        </Title3>
        <FailureBoundary>
          {host === "excel" ? <FirstRun actions={actions} /> : <HostAdvice host={host} />}
        </FailureBoundary>
      </main>
    </FluentProvider>
  );
}
