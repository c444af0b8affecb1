import { Button, Link, Text, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { ALL_WORK, type WorkFilter } from "../../../app/workList";
import { addDays, addMonths, calendarDate, dayOf, formatDay, weekday, type Day } from "../../../domain/day";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { ReportingCalendar } from "../../session/state";
import type { Work } from "../../session/work/workState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

const SPANS = ["week", "month"] as const;
type Span = (typeof SPANS)[number];

interface Props {
  readonly asOf: Day;
  readonly work: Work;
  readonly reports: ReportingCalendar["dates"];
}

/** A week or a month with its reporting dates and the debts that fall due on each day; a day leads to its debts. */
export function DueDays({ asOf, work: { days, choices }, reports }: Props) {
  const { session } = useSession();
  const common = useCommonStyles();
  const texts = strings.work;
  const [span, setSpan] = useState<Span>("week");
  const [at, setAt] = useState(asOf);
  const { from, to } = periodOf(at, span);
  const isInside = ({ date }: { readonly date: Day }): boolean => date >= from && date <= to;
  const [ownDates, ownDays] = [reports.filter(isInside), days.filter(isInside)];
  const missed = choices.urgency.find(({ value }) => value === "missed")?.count ?? 0;
  const toWork = (change: Partial<WorkFilter>): void => {
    session.chooseTab("work");
    void session.work({ type: "filter", change: { ...ALL_WORK, ...change } });
  };
  const step = (by: 1 | -1): void => {
    setAt(span === "week" ? addDays(from, 7 * by) : addMonths(from, by));
  };
  return (
    <Section title={texts.dueDays}>
      {missed > 0 && (
        <Link
          as="button"
          onClick={() => {
            toWork({ urgency: "missed" });
          }}
        >
          {texts.missed(missed)}
        </Link>
      )}
      <div className={common.row} role="group" aria-label={texts.span}>
        {SPANS.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            checked={one === span}
            onClick={() => {
              setSpan(one);
            }}
          >
            {texts.spans[one]}
          </ToggleButton>
        ))}
        <Button
          size="small"
          onClick={() => {
            step(-1);
          }}
        >
          {texts.earlier}
        </Button>
        <Button
          size="small"
          onClick={() => {
            step(1);
          }}
        >
          {texts.later}
        </Button>
      </div>
      <Text weight="semibold" role="status">
        {texts.period(formatDay(from), formatDay(to))}
      </Text>
      {ownDates.length + ownDays.length === 0 && <Text size={200}>{texts.noDue}</Text>}
      <ul className={common.list} aria-label={texts.dueDays}>
        {ownDates.map(({ duty, date, what }) => (
          <li key={`${duty} ${String(date)}`}>
            <Text className={common.break}>{texts.dueReport(formatDay(date), what)}</Text>
          </li>
        ))}
        {ownDays.map(({ date, debts, total }) => (
          <li key={date}>
            <Link
              as="button"
              onClick={() => {
                toWork({ day: date });
              }}
            >
              {texts.dueDay(formatDay(date), debts, total)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The week from Monday on, or the month, in which a day is. */
function periodOf(at: Day, span: Span): { readonly from: Day; readonly to: Day } {
  if (span === "week") {
    const from = addDays(at, 1 - weekday(at));
    return { from, to: addDays(from, 6) };
  }
  const { year, month } = calendarDate(at);
  const from = dayOf(year, month, 1);
  return { from, to: addDays(addMonths(from, 1), -1) };
}
