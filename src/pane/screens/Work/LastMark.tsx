import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { FIELDS } from "../../../domain/fields";
import type { Work } from "../../session/work/workState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** What was marked last, and the way back. */
export function LastMark({ work: { last } }: { readonly work: Work }) {
  const { session, state } = useSession();
  const texts = strings.work;
  if (last === null) return null;
  const told = texts.marked(FIELDS[last.field].header, last.debts);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {[told, ...(last.skipped > 0 ? [texts.skipped(last.skipped)] : [])].join(" ")}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={state.task !== null}
          onClick={() => void session.work({ type: "undo" })}
        >
          {texts.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
