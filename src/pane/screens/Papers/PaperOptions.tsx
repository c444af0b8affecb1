import { Checkbox } from "@fluentui/react-components";
import { useCommonStyles } from "../../components/paneStyles";
import type { PaperRequest } from "../../session/papers/papersState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

const OPTIONS = ["perDebt", "oneFile", "termination"] as const;

/** How the papers are put together. */
export function PaperOptions({ request }: { readonly request: PaperRequest }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  return (
    <div role="group" aria-label={strings.papers.options} className={common.tight}>
      {OPTIONS.map((option) => (
        <Checkbox
          key={option}
          label={strings.papers[option]}
          checked={request[option]}
          disabled={state.task !== null}
          onChange={() => void session.papers({ type: "propose", change: { [option]: !request[option] } })}
        />
      ))}
    </div>
  );
}
