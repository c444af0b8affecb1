import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { CellPlace } from "../../../app/ports";
import type { RegisterReport } from "../../../app/report";
import { ControlList } from "../../components/ControlList";
import { PlaceList } from "../../components/PlaceList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { RemoveCreated } from "./RemoveCreated";

/** «Готово»: what was checked, a copy of values, and the way back. */
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
          {session.canCopy && (
            <Section title={texts.copy}>
              <Text>{texts.copyHint}</Text>
              <Button disabled={task !== null} onClick={() => void session.copyValues()}>
                {texts.makeCopy}
              </Button>
            </Section>
          )}
        </>
      )}
      {state.created.length > 0 && <RemoveCreated sheets={state.created} />}
    </div>
  );
}

function Checks({ report }: { readonly report: RegisterReport }) {
  const { session } = useSession();
  const texts = strings.done;
  const failed = report.controls.filter(({ ok }) => !ok).length;
  const sheets = new Set(session.state().sheets);
  const placeOf = (sheet: string, address: string | null): CellPlace | null =>
    address === null || !sheets.has(sheet) ? null : { sheet, address };
  const notes = report.problems.map(({ severity, message, sheet, cell }) => {
    const place = placeOf(sheet, cell);
    return {
      severity,
      message,
      place:
        [sheet.trim(), cell].filter((part) => part !== null && part !== "").join(", ") || texts.wholeBook,
      goTo: place === null ? null : (): void => void session.goToCell(place),
    };
  });
  return (
    <>
      <Section title={texts.controls}>
        <MessageBar intent={failed === 0 ? "success" : "error"}>
          <MessageBarBody>{failed === 0 ? texts.allHold : texts.failed(failed)}</MessageBarBody>
        </MessageBar>
        <ControlList controls={report.controls} label={texts.controls} />
      </Section>
      <Section title={texts.problems}>
        {notes.length === 0 ? (
          <Text>{texts.noProblems}</Text>
        ) : (
          <PlaceList notes={notes} label={texts.problems} />
        )}
      </Section>
    </>
  );
}
