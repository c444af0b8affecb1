import { Text } from "@fluentui/react-components";
import { formatDay } from "../../../domain/day";
import { DocumentPicker } from "../../components/DocumentPicker";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { ReportingCalendar } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** The next reporting dates, for all documents or one. */
export function ReportingDates({ calendar }: { readonly calendar: ReportingCalendar }) {
  const { session } = useSession();
  const common = useCommonStyles();
  const texts = strings.deadlines;
  return (
    <Section title={texts.calendar}>
      <DocumentPicker
        document={calendar.document}
        onChoose={(document) => {
          session.chooseDocument(document);
        }}
      />
      <ul className={common.list} aria-label={texts.calendar}>
        {calendar.dates.map((report) => (
          <li key={`${report.duty} ${String(report.date)}`} className={common.card}>
            <Text weight="semibold">{texts.by(formatDay(report.date))}</Text>
            <Text className={common.break}>{report.what}</Text>
            <Text size={200} className={common.break}>
              {[
                report.who,
                report.reportAsOf === null ? "" : texts.reportAsOf(formatDay(report.reportAsOf)),
                report.lastWorkingDayBefore === null
                  ? ""
                  : texts.dayOff(formatDay(report.lastWorkingDayBefore)),
                report.firstWorkingDayAfter === null
                  ? ""
                  : texts.dayOffAhead(formatDay(report.firstWorkingDayAfter)),
                report.clause,
              ]
                .filter((part) => part !== "")
                .join("; ")}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
