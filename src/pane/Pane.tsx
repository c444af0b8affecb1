import { makeStyles, mergeClasses, Spinner, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef } from "react";
import { TaskBar } from "./components/TaskBar";
import { NoticeBar } from "./components/NoticeBar";
import { useCommonStyles } from "./components/paneStyles";
import { FirstRun } from "./FirstRun";
import { useHints } from "./hints/useHints";
import { TABS, type SessionState, type Tab as TabName } from "./session/state";
import { strings } from "./strings";
import { useKeptFocus } from "./useKeptFocus";
import { useSession } from "./useSession";

// Each screen is loaded when it is first shown, so that the pane opens sooner.
const SCREENS = {
  source: lazy(async () => ({ default: (await import("./screens/Source/SourceScreen")).SourceScreen })),
  register: lazy(async () => ({
    default: (await import("./screens/Register/RegisterScreen")).RegisterScreen,
  })),
  work: lazy(async () => ({ default: (await import("./screens/Work/WorkScreen")).WorkScreen })),
  deadlines: lazy(async () => ({
    default: (await import("./screens/Deadlines/DeadlinesScreen")).DeadlinesScreen,
  })),
  papers: lazy(async () => ({ default: (await import("./screens/Papers/PapersScreen")).PapersScreen })),
  forms: lazy(async () => ({ default: (await import("./screens/Forms/FormsScreen")).FormsScreen })),
  done: lazy(async () => ({ default: (await import("./screens/Done/DoneScreen")).DoneScreen })),
} as const;

const StepHint = lazy(async () => ({ default: (await import("./hints/StepHint")).StepHint }));

const MonthCards = lazy(async () => ({
  default: (await import("./screens/Months/MonthCards")).MonthCards,
}));

const GatherFiles = lazy(async () => ({
  default: (await import("./screens/Months/GatherFiles")).GatherFiles,
}));

const hasNews = (months: SessionState["months"]): boolean =>
  months !== null &&
  ((months.next ?? months.later ?? months.check) !== null || months.copies.length + months.unread.length > 0);

/** Where a month that has come is asked about: on the way from the source to the deadlines. */
const MONTH_TABS: ReadonlySet<TabName> = new Set(["source", "register", "work", "deadlines"]);

const useStyles = makeStyles({
  // Seven names do not fit into the narrowest pane in every font.
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: "wrap" },
  // They take the focus only if a screen has nothing else to take it.
  standIn: { outlineStyle: "none" },
  tab: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

/** The pane at work: the steps, the work in progress, and the screen of the current step. */
export function Pane() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const styles = useStyles();
  const [screen, pane] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  useKeptFocus({ screen, pane });
  // A hint that is closed takes the focus with it: that is looked after when this component is rendered anew.
  useHints(state.tab);
  const { task, notice } = state;
  return (
    <div ref={pane} className={mergeClasses(common.stack, styles.standIn)} tabIndex={-1}>
      {state.stage === "at-work" && <Steps tab={state.tab} />}
      {task !== null && (
        <TaskBar
          task={task}
          onStop={() => {
            session.stop();
          }}
        />
      )}
      {notice !== null && (
        <NoticeBar
          notice={notice}
          onClose={() => {
            session.dismiss();
          }}
        />
      )}
      {state.stage === "first-run" && task === null && (
        <FirstRun
          actions={{
            takeActiveSheet: () => void session.takeActiveSheet(),
            fillExample: () => void session.fillExample(),
          }}
        />
      )}
      {state.stage === "first-run" && state.months?.takesFiles === true && (
        <Suspense fallback={null}>
          <GatherFiles />
        </Suspense>
      )}
      {state.stage === "at-work" && (
        <div
          ref={screen}
          className={mergeClasses(common.stack, styles.standIn)}
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={tabId(state.tab)}
        >
          <Suspense fallback={null}>
            <StepHint tab={state.tab} />
          </Suspense>
          {MONTH_TABS.has(state.tab) && hasNews(state.months) && (
            <Suspense fallback={null}>
              <MonthCards />
            </Suspense>
          )}
          <Screen tab={state.tab} />
        </div>
      )}
    </div>
  );
}

function Screen({ tab }: { readonly tab: TabName }) {
  const Chosen = SCREENS[tab];
  return (
    <Suspense fallback={<Spinner label={strings.loading} />}>
      <Chosen />
    </Suspense>
  );
}

function Steps({ tab }: { readonly tab: TabName }) {
  const { session } = useSession();
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={strings.tabs.label}
      selectedValue={tab}
      onTabSelect={(_event, { value }) => {
        const chosen = TABS.find((one) => one === value);
        if (chosen !== undefined) session.chooseTab(chosen);
      }}
    >
      {TABS.map((name) => (
        <Tab key={name} value={name} id={tabId(name)} className={styles.tab}>
          <Text size={200}>{strings.tabs[name]}</Text>
        </Tab>
      ))}
    </TabList>
  );
}

const tabId = (tab: TabName): string => `step-${tab}`;
