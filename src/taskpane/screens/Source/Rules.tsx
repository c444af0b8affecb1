import { Button, Field, Input, Text } from "@fluentui/react-components";
import { formatDay, type Day } from "../../../domain/day";
import { allRules, collectionRules, ruleSentence, RULE_SET_IDS, type RuleSetId } from "../../../regulations";
import { DayField } from "../../components/DayField";
import { Fold } from "../../components/Fold";
import { Picker } from "../../components/Picker";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { Terms } from "./Terms";

/** The as-of date, the collection rules with their clauses and contradictions, and the administrator. */
export function Rules({ titleAsOf }: { readonly titleAsOf: Day | null }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.source;
  const { request, source, task, register } = state;
  const known = register?.rules === request.rules ? register.organisation.rules : null;
  const rules = known ?? collectionRules(request.rules);
  const setAsOf = (asOf: Day): void => {
    // Dated headings are read by the as-of date.
    if (source.kind === "understood") void session.read({ asOf });
    else session.request({ asOf });
  };
  const sentences = [...new Set(allRules(rules).map(ruleSentence))];
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
      <Field label={texts.ruleSet}>
        <Picker
          value={request.rules}
          disabled={task !== null}
          onChange={(_event, { value }) => {
            session.request({ rules: value as RuleSetId });
          }}
        >
          {RULE_SET_IDS.map((id) => (
            <option key={id} value={id}>
              {collectionRules(id).name}
            </option>
          ))}
        </Picker>
      </Field>
      <Fold title={texts.ruleSentences} count={sentences.length}>
        <Lines texts={sentences.map((sentence) => `${sentence}.`)} />
      </Fold>
      {rules.notes.length > 0 && (
        <Fold title={texts.ruleNotes} count={rules.notes.length}>
          <Lines texts={rules.notes} />
        </Fold>
      )}
      <Terms key={request.rules} rules={rules} />
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
  const { administrator } = state.request;
  return (
    <Fold title={texts.administrator}>
      <Text>{texts.administratorHint}</Text>
      {(["code", "name"] as const).map((part) => (
        <Field key={part} label={part === "code" ? texts.administratorCode : texts.administratorName}>
          <Input
            value={administrator[part]}
            onChange={(_event, { value }) => {
              session.request({ administrator: { ...administrator, [part]: value } });
            }}
          />
        </Field>
      ))}
    </Fold>
  );
}
