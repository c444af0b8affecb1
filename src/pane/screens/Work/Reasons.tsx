import { Text } from "@fluentui/react-components";
import { useCommonStyles } from "../../components/paneStyles";
import type { ChosenDebt } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { MarkStep } from "./MarkStep";

/** The rule in words, its clause, the dates it was counted from; then the step that can be marked as done. */
export function Reasons({ debt: { line, reasons, steps } }: { readonly debt: ChosenDebt }) {
  const { state } = useSession();
  const common = useCommonStyles();
  const { register } = state;
  if (register === null) return null;
  return (
    <div className={common.tight}>
      <ul className={common.list} aria-label={strings.deadlines.reasons}>
        {reasons.map((sentence) => (
          <li key={sentence}>
            <Text size={200} className={common.break}>
              {sentence}
            </Text>
          </li>
        ))}
      </ul>
      {steps.length > 0 && <MarkStep line={line} steps={steps} asOf={register.asOf} />}
    </div>
  );
}
