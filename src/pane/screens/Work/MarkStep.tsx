import { Button, Field } from "@fluentui/react-components";
import { useState } from "react";
import type { DateField } from "../../../app/mark";
import type { Day } from "../../../domain/day";
import { FIELDS } from "../../../domain/fields";
import { DayField } from "../../components/DayField";
import { Picker } from "../../components/Picker";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

interface Props {
  /** The debt's line in the register. */
  readonly line: string;
  readonly steps: readonly DateField[];
  readonly asOf: Day;
}

/** Marks a step of a debt as done on a day: the date goes into its line, and the register is rebuilt. */
export function MarkStep({ line, steps, asOf }: Props) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.deadlines;
  const [field, setField] = useState<DateField | undefined>(steps[0]);
  const [date, setDate] = useState<Day>(asOf);
  if (field === undefined) return null;
  return (
    <div role="group" aria-label={texts.markTitle} className={common.tight}>
      <Field label={texts.markStep}>
        <Picker
          value={field}
          onChange={(_event, { value }) => {
            setField(steps.find((step) => step === value));
          }}
        >
          {steps.map((step) => (
            <option key={step} value={step}>
              {FIELDS[step].header}
            </option>
          ))}
        </Picker>
      </Field>
      <DayField
        label={texts.markDate}
        day={date}
        onChange={setDate}
        {...(date > asOf && { hint: texts.markLate })}
      />
      <Button
        appearance="primary"
        disabled={state.task !== null}
        onClick={() => void session.mark(line, field, date)}
      >
        {texts.mark}
      </Button>
    </div>
  );
}
