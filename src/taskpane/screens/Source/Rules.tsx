import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { formatDay, type Day } from "../../../domain/day";
import { allRules, collectionRules, ruleSentence, RULE_SET_IDS, type RuleSetId } from "../../../regulations";
import { DayField } from "../../components/DayField";
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
      <DayField label={texts.asOf} day={request.asOf} onChange={setAsOf} disabled={task !== null} />
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
        <Select
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
        </Select>
      </Field>
      <ul className={common.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Text size={200}>{sentence}.</Text>
          </li>
        ))}
      </ul>
      {rules.notes.length > 0 && (
        <details>
          <summary>{texts.ruleNotes(rules.notes.length)}</summary>
          <ul className={common.list}>
            {rules.notes.map((note) => (
              <li key={note}>
                <Text size={200}>{note}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Terms key={request.rules} rules={rules} />
      <details>
        <summary>{texts.administrator}</summary>
        <div className={common.tight}>
          <Text size={200}>{texts.administratorHint}</Text>
          <Field label={texts.administratorCode}>
            <Input
              value={request.administrator.code}
              onChange={(_event, { value }) => {
                session.request({ administrator: { ...request.administrator, code: value } });
              }}
            />
          </Field>
          <Field label={texts.administratorName}>
            <Input
              value={request.administrator.name}
              onChange={(_event, { value }) => {
                session.request({ administrator: { ...request.administrator, name: value } });
              }}
            />
          </Field>
        </div>
      </details>
    </Section>
  );
}
