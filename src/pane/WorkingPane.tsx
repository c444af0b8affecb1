import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { formatDay } from "../domain/day";
import { FailureBoundary } from "./FailureBoundary";
import { Pane } from "./Pane";
import type { PaneSession } from "./session/pane";
import { strings } from "./strings";
import { SessionContext, useSession } from "./useSession";

// Nothing of the hints is needed for the pane to open.
const HintButton = lazy(async () => ({ default: (await import("./hints/StepHint")).HintButton }));

/** The pane's content as its host frames it: Excel's task pane, or the page's right side. */
export const usePaneStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  head: { display: "flex", flexDirection: "column" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  asOf: { color: tokens.colorNeutralForeground2 },
  // Excel lays its personality menu, 34 × 32 px, over the top right corner.
  heading: { margin: 0, paddingRight: "34px" },
});

/** The pane over a workbook, wherever that is; uses the page's theme. */
export function WorkingPane({ session }: { readonly session: PaneSession }) {
  return (
    <SessionContext.Provider value={session}>
      <Head />
      <FailureBoundary>
        <Pane />
      </FailureBoundary>
    </SessionContext.Provider>
  );
}

/** The product's name and, during work, the as-of date: every deadline depends on it. */
function Head() {
  const styles = usePaneStyles();
  const { state } = useSession();
  const asOf = state.register?.asOf ?? state.request.asOf;
  return (
    <div className={styles.head}>
      <Title3 as="h1" className={styles.heading}>
        {strings.title}
      </Title3>
      {state.stage === "at-work" && (
        <div className={styles.line}>
          <Text className={styles.asOf}>{strings.asOf(formatDay(asOf))}</Text>
          <Suspense fallback={null}>
            <HintButton tab={state.tab} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
