import { Button, Field, Input, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useState } from "react";
import { formatDay, type Day } from "../../../domain/day";
import { DayField } from "../../components/DayField";
import { Fold } from "../../components/Fold";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { OWN } from "../../ownStrings";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { OwnRegulation } from "./Own/OwnRegulation";
import { RuleSetChoice } from "./RuleSetChoice";
import { Terms } from "./Terms";

/** What a build begins with: the as-of date, as the title or the clock proposes it, and the collection rules. */
export function DateAndRules({ titleAsOf }: { readonly titleAsOf: Day | null }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.source;
  const { request, source, task } = state;
  const setAsOf = (asOf: Day): void => {
    // Dated headings are interpreted using the as-of date.
    if (source.kind === "understood") void session.read({ asOf });
    else session.request({ asOf });
  };
  return (
    <Section title={texts.rules}>
      <DayField label={texts.asOf} day={request.asOf} onChange={setAsOf} />
      {titleAsOf !== null && titleAsOf !== request.asOf && (
        <div className={common.row}>
          <Text>{texts.titleAsOf(formatDay(titleAsOf))}</Text>
          <Button
            size="small"
            disabled={task !== null}
            onClick={() => {
              setAsOf(titleAsOf);
            }}
          >
            {texts.takeTitleAsOf}
          </Button>
        </div>
      )}
      <RuleSetChoice />
    </Section>
  );
}

/** What the chosen rules say, what the organisation may set otherwise, and the administrator. */
export function RuleDetails() {
  const { state } = useSession();
  const texts = strings.source;
  const { request, rules } = state;
  return (
    <Section title={texts.ruleDetails}>
      {rules.own !== null && (
        <MessageBar layout="multiline">
          <MessageBarBody>{OWN.inForce(rules.own)}</MessageBarBody>
        </MessageBar>
      )}
      <Fold title={texts.ruleSentences} count={rules.sentences.length}>
        <Lines texts={rules.sentences} />
      </Fold>
      {rules.notes.length > 0 && (
        <Fold title={texts.ruleNotes} count={rules.notes.length}>
          <Lines texts={rules.notes} />
        </Fold>
      )}
      {rules.terms.length > 0 && <Terms key={request.rules} terms={rules.terms} />}
      <OwnRegulation />
      <AdministratorFields />
    </Section>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  const common = useCommonStyles();
  return (
    <ul className={common.list}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function AdministratorFields() {
  const { session, state } = useSession();
  const texts = strings.source;
  // What is typed stays here: the engine may answer later than the next keystroke.
  const [typed, setTyped] = useState(state.request.administrator);
  return (
    <Fold title={texts.administrator}>
      <Text>{texts.administratorHint}</Text>
      {(["code", "name"] as const).map((part) => (
        <Field key={part} label={part === "code" ? texts.administratorCode : texts.administratorName}>
          <Input
            value={typed[part]}
            onChange={(_event, { value }) => {
              const administrator = { ...typed, [part]: value };
              setTyped(administrator);
              session.request({ administrator });
            }}
          />
        </Field>
      ))}
    </Fold>
  );
}
