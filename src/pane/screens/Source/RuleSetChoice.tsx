import { Field, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { RegulationId } from "../../../regulations/regulationRegistry";
import { Picker } from "../../components/Picker";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** The collection rules; documents that have none are also listed, and say so: other rules are then used. */
export function RuleSetChoice() {
  const { session, state } = useSession();
  const { request, choices, task } = state;
  const texts = strings.source;
  const [document, setDocument] = useState<RegulationId | null>(null);
  const silent = choices.documents.filter(({ hasRules }) => !hasRules);
  const choose = (value: string): void => {
    const rules = choices.rules.find(({ id }) => id === value);
    if (rules !== undefined) session.request({ rules: rules.id });
  };
  const options = choices.rules.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <>
      <Field label={texts.ruleSet}>
        <Picker
          value={document ?? request.rules}
          disabled={task !== null}
          onChange={(_event, { value }) => {
            setDocument(silent.find(({ id }) => id === value)?.id ?? null);
            choose(value);
          }}
        >
          {options}
          {silent.map(({ id, name }) => (
            <option key={id} value={id}>
              {texts.noRules(name)}
            </option>
          ))}
        </Picker>
      </Field>
      {document !== null && (
        <>
          <Text size={200}>{texts.noRulesHint}</Text>
          <Field label={texts.takeRules}>
            <Picker
              value={request.rules}
              disabled={task !== null}
              onChange={(_event, { value }) => {
                choose(value);
              }}
            >
              {options}
            </Picker>
          </Field>
        </>
      )}
    </>
  );
}
