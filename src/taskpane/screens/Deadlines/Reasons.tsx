import { Text } from "@fluentui/react-components";
import { explainEntry, stepsOf } from "../../../app/deadlines";
import type { RegisterEntry } from "../../../assessment/entry";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { MarkStep } from "./MarkStep";

/** The rule in words, its clause, the dates it was counted from; then the step that can be marked as done. */
export function Reasons({ entry }: { readonly entry: RegisterEntry }) {
  const { state } = useSession();
  const common = useCommonStyles();
  const { register } = state;
  if (register === null) return null;
  const steps = stepsOf(entry);
  return (
    <div className={common.tight}>
      <ul className={common.list} aria-label={strings.deadlines.reasons}>
        {explainEntry(entry, register.organisation).map((sentence) => (
          <li key={sentence}>
            <Text size={200} className={common.break}>
              {sentence}
            </Text>
          </li>
        ))}
      </ul>
      {steps.length > 0 && <MarkStep entry={entry} steps={steps} asOf={register.asOf} />}
    </div>
  );
}
