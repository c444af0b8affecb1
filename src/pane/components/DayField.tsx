import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatDay, type Day } from "../../domain/day";
import { plainDay } from "../../domain/written/writtenDay";
import { strings } from "../strings";

interface Props {
  readonly label: string;
  readonly day: Day;
  /** Called when another date has been typed: on Enter, and when the field is left. */
  readonly onChange: (day: Day) => void;
  readonly hint?: string;
}

/** A date typed as дд.мм.гггг: the browser's own field would follow the system language, month first in some. */
export function DayField({ label, day, onChange, hint }: Props) {
  const [text, setText] = useState(formatDay(day));
  useEffect(() => {
    setText(formatDay(day));
  }, [day]);
  const typed = plainDay(text);
  const commit = (): void => {
    if (typed !== null && typed !== day) onChange(typed);
  };
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
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
