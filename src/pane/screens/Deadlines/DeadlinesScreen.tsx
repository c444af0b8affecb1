import { Text } from "@fluentui/react-components";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { PlanAndCalendar } from "../Months/PlanAndCalendar";
import { DueDays } from "./DueDays";
import { ReportingDates } from "./ReportingDates";

/** «Сроки»: what falls due in a week or a month, and the reporting calendar. */
export function DeadlinesScreen() {
  const { state } = useSession();
  const common = useCommonStyles();
  const { calendar, work, register } = state;
  if (calendar === null) return <Text as="p">{strings.deadlines.none}</Text>;
  return (
    <div className={common.stack}>
      {work !== null && register !== null && (
        <DueDays key={register.asOf} asOf={register.asOf} work={work} reports={calendar.dates} />
      )}
      <ReportingDates calendar={calendar} />
      <PlanAndCalendar />
    </div>
  );
}
