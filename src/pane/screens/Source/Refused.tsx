import { Button, Checkbox, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import { useCommonStyles } from "../../components/paneStyles";
import type { Source } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { Columns } from "./Columns";

/** Why the source was not understood, and what the user can decide: the sheets, or the columns. */
export function Refused({ refusal }: { readonly refusal: Extract<Source, { kind: "refused" }> }) {
  const common = useCommonStyles();
  const { sheets, mapping } = refusal;
  const isMany = refusal.code === "several-tables";
  const text = isMany ? strings.source.severalTables : refusal.message;
  return (
    <div className={common.stack}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{strings.source.refused}</MessageBarTitle> {text}
        </MessageBarBody>
      </MessageBar>
      {sheets.length > 0 && <Sheets names={sheets} />}
      {mapping.length > 0 && <Columns source={0} mapping={mapping} open />}
    </div>
  );
}

function Sheets({ names }: { readonly names: readonly string[] }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (name: string): void => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    setChosen(next);
  };
  return (
    <div role="group" aria-label={strings.source.chooseSheets} className={common.tight}>
      {names.map((name) => (
        <Checkbox
          key={name}
          label={name.trim()}
          checked={chosen.has(name)}
          onChange={() => {
            toggle(name);
          }}
        />
      ))}
      <Button
        appearance="primary"
        disabled={chosen.size === 0 || state.task !== null}
        onClick={() => void session.read({ sheets: names.filter((name) => chosen.has(name)) })}
      >
        {strings.source.takeChosen}
      </Button>
    </div>
  );
}
