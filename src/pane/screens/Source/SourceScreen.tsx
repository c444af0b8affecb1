import { Button, Field } from "@fluentui/react-components";
import { useState } from "react";
import { Footer } from "../../components/Footer";
import { Picker } from "../../components/Picker";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { Columns } from "./Columns";
import { Doubts, Found } from "./Found";
import { Gate, isHeldUp } from "./Gate";
import { Refused } from "./Refused";
import { Remembered } from "./Remembered";
import { DateAndRules, RuleDetails } from "./Rules";
import { SheetChoice } from "./SheetChoice";
import { WillRead } from "./WillRead";

/**
 * «Источник»: all that decides a build on one screen, what comes first first: date and rules, what is asked, what will be
 * read from where; then the particulars of sheets, rules and columns.
 */
export function SourceScreen() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const [chosen, setChosen] = useState(0);
  const { source } = state;
  const sources = source.kind === "understood" ? source.sheets : [];
  const index = Math.min(chosen, Math.max(0, sources.length - 1));
  const shown = sources[index];
  const held = isHeldUp(sources);
  return (
    <div className={common.stack}>
      <SheetChoice />
      {source.kind === "refused" && <Refused refusal={source} />}
      <DateAndRules titleAsOf={sources.find(({ titleAsOf }) => titleAsOf !== null)?.titleAsOf ?? null} />
      <Gate sheets={sources} />
      {sources.length > 0 && <WillRead sheets={sources} />}
      {sources.length > 1 && (
        <Field label={strings.source.sheets}>
          <Picker
            value={String(index)}
            onChange={(_event, { value }) => {
              setChosen(Number(value));
            }}
          >
            {sources.map(({ sheet }, at) => (
              <option key={sheet} value={at}>
                {sheet.trim()}
              </option>
            ))}
          </Picker>
        </Field>
      )}
      {shown && <Found sheet={shown} source={index} />}
      <RuleDetails />
      {shown && (
        <>
          <Columns source={index} mapping={shown.mapping} open={false} key={shown.signature} />
          <Remembered />
          <Doubts sheet={shown} source={index} />
          <Footer>
            {held && (
              <Button
                disabled={state.task !== null}
                onClick={() => {
                  session.chooseTab("register");
                  void session.build([], true);
                }}
              >
                {strings.source.gate.without}
              </Button>
            )}
            <Button
              appearance="primary"
              disabled={state.task !== null || held}
              title={held ? strings.source.gate.held : undefined}
              onClick={() => {
                session.chooseTab("register");
                void session.build();
              }}
            >
              {state.register === null ? strings.source.next : strings.register.rebuild}
            </Button>
          </Footer>
        </>
      )}
    </div>
  );
}
