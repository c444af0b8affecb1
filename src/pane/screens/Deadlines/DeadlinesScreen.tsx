import { Text } from "@fluentui/react-components";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { PlanAndCalendar } from "../Months/PlanAndCalendar";
import { ReportingDates } from "./ReportingDates";

/** «Сроки»: the reporting calendar. */
export function DeadlinesScreen() {
  const { state } = useSession();
  const common = useCommonStyles();
  const { calendar } = state;
  if (calendar === null) return <Text as="p">{strings.deadlines.none}</Text>;
  return (
    <div className={common.stack}>
      <ReportingDates calendar={calendar} />
      <PlanAndCalendar />
    </div>
  );
}
