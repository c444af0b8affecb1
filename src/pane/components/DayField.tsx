import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatDay, tryDay, type Day } from "../../domain/day";
import { strings } from "../strings";

interface Props {
  readonly label: string;
  readonly day: Day;
  /** Called when another date has been typed: on Enter, and when the field is left. */
  readonly onChange: (day: Day) => void;
  readonly hint?: string;
}

/** A date typed as дд.мм.гггг: the browser's own field would follow the system's language, month first in some. */
export function DayField({ label, day, onChange, hint }: Props) {
  const [text, setText] = useState(formatDay(day));
  useEffect(() => {
    setText(formatDay(day));
  }, [day]);
  const typed = parseDay(text);
  const commit = (): void => {
    if (typed !== null && typed !== day) onChange(typed);
  };
  return (
    <Field
      label={label}
      hint={hint}
      {...(typed === null && { validationState: "error", validationMessage: strings.source.badDate })}
    >
      <Input
        value={text}
        inputMode="decimal"
        placeholder={strings.source.datePattern}
        onChange={(_event, { value }) => {
          setText(value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
        }}
      />
    </Field>
  );
}

/** Day, month and year of four digits, with points, commas, strokes or spaces between. */
function parseDay(text: string): Day | null {
  const [, day, month, year] = /^\s*(\d{1,2})[.,/\s](\d{1,2})[.,/\s](\d{4})\s*$/.exec(text) ?? [];
  return year === undefined ? null : tryDay(Number(year), Number(month), Number(day));
}
