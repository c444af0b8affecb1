import { Button, MessageBar, MessageBarBody, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { OwnTrial } from "../../../../app/ownTrial";
import { ownRegulationText, parseOwnRegulation } from "../../../../regulations/own/ownFile";
import type { OwnRegulation } from "../../../../regulations/own/ownRules";
import { ownSettings } from "../../../../settings/ownRegulation";
import { FileChooser } from "../../../components/FileChooser";
import { Fold } from "../../../components/Fold";
import { useCommonStyles } from "../../../components/paneStyles";
import { handOut } from "../../../handOut";
import { OWN } from "../../../ownStrings";
import { useSession } from "../../../useSession";

interface Props {
  readonly own: OwnRegulation;
  readonly trial: OwnTrial | null;
  readonly onLoad: (own: OwnRegulation) => void;
}

/** Puts the regulation in force or out of force, and transfers it to other workbooks in a file of its own. */
export function OwnActions({ own, trial, onLoad }: Props) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const [unread, setUnread] = useState<string | null>(null);
  const busy = state.task !== null;
  const faults = trial?.faults.length ?? 1;
  const load = async (file: File): Promise<void> => {
    const read = parseOwnRegulation(await file.text());
    setUnread("fault" in read ? OWN.unreadable(file.name, read.fault) : null);
    if (!("fault" in read)) onLoad(read);
  };
  return (
    <div className={common.tight}>
      {unread !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{unread}</MessageBarBody>
        </MessageBar>
      )}
      <Text role="status">{trial === null ? "" : faults === 0 ? OWN.good : OWN.faults(faults)}</Text>
      <div className={common.row}>
        <Button
          appearance="primary"
          disabled={busy || faults > 0}
          onClick={() => void session.saveSettings(ownSettings(own))}
        >
          {OWN.save}
        </Button>
        {state.rules.own !== null && (
          <Button disabled={busy} onClick={() => void session.saveSettings({ ownInForce: OWN.no })}>
            {OWN.leave}
          </Button>
        )}
      </div>
      <div className={common.row}>
        <FileChooser label={OWN.import} accept=".json,application/json" onChoose={load} />
        <Button
          onClick={() => {
            handOut(new TextEncoder().encode(ownRegulationText(own)), OWN.fileName);
          }}
        >
          {OWN.export}
        </Button>
      </div>
      <Fold title={OWN.fileText}>
        <Text>{OWN.fileTextHint}</Text>
        <Textarea readOnly rows={8} value={ownRegulationText(own)} aria-label={OWN.fileText} />
      </Fold>
    </div>
  );
}
