import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useState } from "react";
import { formatDay, type Day } from "../../../domain/day";
import { DayField } from "../../components/DayField";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { Months, MonthTable, NewMonth } from "../../session/months/monthsState";
import type { Task } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { CheckCard } from "./CheckCard";

/** So many tables are named one by one. */
const MOST_NAMED = 6;

/** What has to be said of months before anything else: a table has come, a day has passed, a build is to be looked at. */
export function MonthCards() {
  const { state } = useSession();
  const { months, task } = state;
  if (months === null) return null;
  return (
    <>
      {months.unread.length > 0 && <UnreadFiles files={months.unread} />}
      <Question months={months} task={task} />
    </>
  );
}

function Question({ months, task }: { readonly months: Months; readonly task: Task | null }) {
  if (months.check !== null) return <CheckCard check={months.check} pairs={months.pairs} />;
  // While files are read or a register is built, what is proposed is not yet to be answered.
  if (task?.kind === "open" || task?.kind === "build") return null;
  if (months.copies.length > 0) return <CopiesCard files={months.copies} />;
  if (months.next !== null) return <NewMonthCard key={months.next.asOf} next={months.next} />;
  return months.later === null ? null : <LaterCard {...months.later} />;
}

function NewMonthCard({ next }: { readonly next: NewMonth }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.months;
  const [asOf, setAsOf] = useState<Day>(next.asOf);
  const { register, tables, others, kept } = next;
  const isLater = register.date === null || asOf > register.date;
  const busy = state.task !== null;
  return (
    <div className={common.card}>
      <Section title={texts.title}>
        <Named title={texts.register} tables={[register]} note={texts.debts(register.debts)} />
        <Named title={tables.length > 1 ? texts.tables : texts.table} tables={tables} />
        <Text size={200}>{texts.how}</Text>
        {others.length > 0 && (
          <Text size={200} className={common.break}>
            {texts.others(others.map(({ file, sheet }) => texts.place(file, sheet.trim())).join(", "))}
          </Text>
        )}
        {kept.length > 0 && (
          <Text size={200} className={common.break}>
            {texts.kept(kept.map((name) => `«${name}»`).join(", "))}
          </Text>
        )}
        <DayField label={texts.asOf} day={asOf} onChange={setAsOf} />
        {!isLater && register.date !== null && (
          <Text role="alert">{texts.earlierDate(formatDay(register.date))}</Text>
        )}
        <div className={common.row}>
          <Button
            appearance="primary"
            disabled={busy || !isLater}
            onClick={() => void session.months({ type: "check", asOf })}
          >
            {texts.check}
          </Button>
          <Button disabled={busy} onClick={() => void session.months({ type: "dismiss" })}>
            {texts.dismiss}
          </Button>
        </div>
      </Section>
    </div>
  );
}

interface NamedProps {
  readonly title: string;
  readonly tables: readonly MonthTable[];
  readonly note?: string;
}

/** A register or tables, by file, sheet and date. */
function Named({ title, tables, note }: NamedProps) {
  const common = useCommonStyles();
  const texts = strings.months;
  const dates = [...new Set(tables.map(({ date }) => date))];
  const [only] = dates;
  const rest = tables.length - MOST_NAMED;
  const day = dates.length !== 1 || only === undefined ? null : only;
  const facts = [
    ...(tables.length > 1 ? [texts.files(tables.length)] : []),
    ...(dates.length === 1 ? [day === null ? texts.noDate : texts.onDay(formatDay(day))] : []),
    ...(note === undefined ? [] : [note]),
  ];
  return (
    <div className={common.tight}>
      <Text weight="semibold">{title}</Text>
      <ul className={common.list} aria-label={title}>
        {tables.slice(0, MOST_NAMED).map(({ file, sheet }) => (
          <li key={`${file}/${sheet}`} className={common.break}>
            <Text>{texts.place(file, sheet.trim())}</Text>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <Text>{texts.rest(rest)}</Text>
          </li>
        )}
      </ul>
      <Text size={200}>{facts.join(", ")}</Text>
    </div>
  );
}

/** Files that will not be in the register, said before it is built. */
function UnreadFiles({ files }: { readonly files: Months["unread"] }) {
  const common = useCommonStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{strings.months.notTaken}</MessageBarTitle>
        <ul className={common.list} aria-label={strings.months.notTaken}>
          {files.map(({ file, message }) => (
            <li key={file} className={common.break}>
              {message.includes(file) ? message : `«${file}»: ${message}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function CopiesCard({ files }: { readonly files: readonly string[] }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.months;
  const asOf = state.register?.asOf ?? state.request.asOf;
  return (
    <div className={common.card}>
      <Section title={texts.copiesTitle}>
        <Text className={common.break}>{texts.copies(files.map((file) => `«${file}»`).join(", "))}</Text>
        <Button
          appearance="primary"
          disabled={state.task !== null}
          onClick={() => void session.months({ type: "check", asOf })}
        >
          {texts.merge}
        </Button>
      </Section>
    </div>
  );
}

function LaterCard({ asOf, today }: NonNullable<Months["later"]>) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.months;
  const busy = state.task !== null;
  return (
    <section className={common.card} aria-label={texts.later(formatDay(asOf), formatDay(today))}>
      <Text>{texts.later(formatDay(asOf), formatDay(today))}</Text>
      <Text size={200}>{texts.laterHint}</Text>
      <div className={common.row}>
        <Button
          size="small"
          appearance="primary"
          disabled={busy}
          onClick={() => void session.months({ type: "recalculate" })}
        >
          {texts.recalculate(formatDay(today))}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void session.months({ type: "dismiss" })}>
          {texts.keepDate(formatDay(asOf))}
        </Button>
      </div>
    </section>
  );
}
