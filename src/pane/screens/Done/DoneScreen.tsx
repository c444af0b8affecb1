import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useContext } from "react";
import { ControlList } from "../../components/ControlList";
import { PlaceList } from "../../components/PlaceList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { HostExtras } from "../../hostExtras";
import type { Report } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { RemoveCreated } from "./RemoveCreated";

/** «Проверка и сдача»: what was checked, a copy of values, and the way back. */
export function DoneScreen() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.done;
  const { register, task } = state;
  const report = register?.report ?? null;
  return (
    <div className={common.stack}>
      {report === null ? (
        <>
          <Text as="p">{register === null ? texts.none : texts.stale}</Text>
          {register !== null && (
            <Button appearance="primary" disabled={task !== null} onClick={() => void session.build()}>
              {strings.register.rebuild}
            </Button>
          )}
        </>
      ) : (
        <>
          <Checks report={report} />
          {state.choices.copy && (
            <Section title={texts.copy}>
              <Text>{texts.copyHint}</Text>
              <Button disabled={task !== null} onClick={() => void session.copyValues()}>
                {texts.makeCopy}
              </Button>
            </Section>
          )}
        </>
      )}
      {useContext(HostExtras)}
      {state.created.length > 0 && <RemoveCreated sheets={state.created} />}
    </div>
  );
}

function Checks({ report }: { readonly report: Report }) {
  const texts = strings.done;
  const { controls, failedControls: failed, uncheckedControls: unchecked, problems } = report;
  const intent = failed > 0 ? "error" : unchecked > 0 ? "warning" : "success";
  return (
    <>
      <Section title={texts.controls}>
        <MessageBar intent={intent}>
          <MessageBarBody>
            {failed > 0 ? texts.failed(failed) : unchecked > 0 ? texts.unchecked(unchecked) : texts.allHold}
          </MessageBarBody>
        </MessageBar>
        <ControlList controls={controls} list="controls" label={texts.controls} />
      </Section>
      <Section title={texts.problems}>
        {problems.total === 0 ? (
          <Text>{texts.noProblems}</Text>
        ) : (
          <PlaceList notes={problems} list="problems" label={texts.problems} />
        )}
      </Section>
    </>
  );
}
