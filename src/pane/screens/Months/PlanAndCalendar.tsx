import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Day } from "../../../domain/day";
import { DayField } from "../../components/DayField";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** «План работы» and the calendar file, of the register as it stands or as of any other date («Что если»). */
export function PlanAndCalendar() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.months;
  const standing = state.register?.asOf ?? state.request.asOf;
  const [other, setOther] = useState<Day | null>(null);
  const [names, setNames] = useState(false);
  const asOf = other ?? standing;
  const busy = state.task !== null;
  const canPlan = asOf === standing || state.choices.copy;
  return (
    <Section title={texts.planTitle}>
      <Text size={200}>{texts.planHint}</Text>
      <DayField
        label={texts.planAsOf}
        day={asOf}
        onChange={(day) => {
          setOther(day === standing ? null : day);
        }}
      />
      <div className={common.row}>
        <Button disabled={busy || !canPlan} onClick={() => void session.months({ type: "plan", asOf })}>
          {asOf === standing ? texts.plan : texts.planLook}
        </Button>
        <Button disabled={busy} onClick={() => void session.months({ type: "calendar", asOf, names })}>
          {texts.calendar}
        </Button>
      </div>
      <Checkbox
        label={texts.calendarNames}
        checked={names}
        onChange={(_event, { checked }) => {
          setNames(checked === true);
        }}
      />
      <Text size={200}>{texts.calendarHint}</Text>
    </Section>
  );
}
