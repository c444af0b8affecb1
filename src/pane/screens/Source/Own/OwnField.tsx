import { Field, Textarea } from "@fluentui/react-components";
import type { OwnKey } from "../../../../regulations/own/ownRules";
import { ownSettingKey } from "../../../../settings/ownRegulation";
import { settingSpec } from "../../../../settings/settings";
import { OWN } from "../../../ownStrings";

interface Props {
  readonly part: OwnKey;
  readonly text: string;
  /** What is wrong with it, and what is merely odd; ends of sentences. */
  readonly fault: string | null;
  readonly doubt: string | null;
  readonly onChange: (text: string) => void;
}

/** A step of the regulation, in the user's words; its name and example are those of «Настройки». */
export function OwnField({ part, text, fault, doubt, onChange }: Props) {
  const { label, help } = settingSpec(ownSettingKey(part));
  const name = label.replace(/^[^:]*:\s*/, "");
  const said =
    fault !== null
      ? ({ validationState: "error", validationMessage: OWN.fault(fault) } as const)
      : doubt !== null
        ? ({ validationState: "warning", validationMessage: OWN.doubt(doubt) } as const)
        : {};
  return (
    <Field label={name.charAt(0).toUpperCase() + name.slice(1)} hint={help} {...said}>
      <Textarea
        value={text}
        rows={part === "reports" ? 3 : 2}
        resize="vertical"
        onChange={(_event, { value }) => {
          onChange(value);
        }}
      />
    </Field>
  );
}
