import { Field, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { comingReports } from "../../../app/deadlines";
import type { OrganisationRules } from "../../../app/organisation";
import { formatDay, type Day } from "../../../domain/day";
import { regulation, REGULATION_IDS, type RegulationId } from "../../../regulations";
import { Picker } from "../../components/Picker";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";

interface Props {
  readonly asOf: Day;
  readonly organisation: OrganisationRules;
}

/** The next reporting dates, of all documents or one. */
export function ReportingCalendar({ asOf, organisation }: Props) {
  const common = useCommonStyles();
  const texts = strings.deadlines;
  const [document, setDocument] = useState<RegulationId | null>(null);
  const dates = useMemo(
    () => comingReports(asOf, organisation, document === null ? undefined : [document]),
    [asOf, organisation, document],
  );
  return (
    <Section title={texts.calendar}>
      <Field label={texts.document}>
        <Picker
          value={document ?? ""}
          onChange={(_event, { value }) => {
            setDocument(REGULATION_IDS.find((id) => id === value) ?? null);
          }}
        >
          <option value="">{texts.allDocuments}</option>
          {REGULATION_IDS.map((id) => (
            <option key={id} value={id}>
              {regulation(id).name}
            </option>
          ))}
        </Picker>
      </Field>
      <ul className={common.list} aria-label={texts.calendar}>
        {dates.map((report) => (
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
                `${regulation(report.regulation).name}, ${report.clause}`,
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
