import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatIsoDay, parseIsoDay, type Day } from "../../domain/day";
import { strings } from "../strings";

interface Props {
  readonly label: string;
  readonly day: Day | null;
  /** Called with each complete date. */
  readonly onChange: (day: Day) => void;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** A date by the browser's own field: typed or picked, in the order of the system's language. */
export function DayField({ label, day, onChange, hint, disabled }: Props) {
  const given = day === null ? "" : formatIsoDay(day);
  const [text, setText] = useState(given);
  useEffect(() => {
    setText(given);
  }, [given]);
  const isBad = text === "" && given !== "";
  return (
    <Field
      label={label}
      hint={hint}
      {...(isBad && { validationState: "error", validationMessage: strings.source.badDate })}
    >
      <Input
        type="date"
        value={text}
        disabled={disabled}
        onChange={(_event, data) => {
          setText(data.value);
          const typed = parseIsoDay(data.value);
          if (typed !== null) onChange(typed);
        }}
      />
    </Field>
  );
}
