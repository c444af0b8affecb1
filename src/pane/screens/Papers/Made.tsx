import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { formatDay, type Day } from "../../../domain/day";
import { DayField } from "../../components/DayField";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { MadeNote } from "../../session/papers/papersState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** What a run has made; marking it as sent, and undoing that. */
export function Made({ made, date }: { readonly made: MadeNote; readonly date: Day }) {
  const common = useCommonStyles();
  const texts = strings.papers;
  return (
    <Section title={texts.madeTitle}>
      <Text role="status">{[made.title, texts.made(made.papers, made.debts, made.total)].join(": ")}</Text>
      {made.skipped.length > 0 && (
        <ul className={common.list}>
          {made.skipped.map(({ name, reason }, index) => (
            <li key={`${String(index)} ${name ?? ""}`}>
              <Text size={200} className={common.break}>
                {texts.skipped(name ?? texts.unnamed, reason)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {made.withoutCode > 0 && <Text size={200}>{texts.withoutCode(made.withoutCode)}</Text>}
      {made.fact !== null && <MarkSent made={made} fact={made.fact} date={date} />}
    </Section>
  );
}

interface Props {
  readonly made: MadeNote;
  readonly fact: NonNullable<MadeNote["fact"]>;
  /** The date on the papers: most are sent that day. */
  readonly date: Day;
}

function MarkSent({ made: { sent }, fact, date }: Props) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.papers;
  const [day, setDay] = useState(date);
  if (sent !== null)
    return (
      <div className={common.row}>
        <Text role="status">{texts.sent(formatDay(sent))}</Text>
        <Button
          size="small"
          disabled={state.task !== null}
          onClick={() => void session.papers({ type: "undo-sent" })}
        >
          {texts.undo}
        </Button>
      </div>
    );
  return (
    <div role="group" aria-label={texts.markSent} className={common.tight}>
      <Text size={200}>{texts.sentTitle[fact]}</Text>
      <DayField label={texts.sentDate} day={day} onChange={setDay} />
      <Button
        appearance="primary"
        disabled={state.task !== null}
        onClick={() => void session.papers({ type: "mark-sent", date: day })}
      >
        {texts.markSent}
      </Button>
    </div>
  );
}
