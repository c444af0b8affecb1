import { Button, Text } from "@fluentui/react-components";
import type { LikelyRegulation } from "../../../regulations/likeness";
import type { RuleSetId } from "../../../regulations/regulationRegistry";
import { Picker } from "../../components/Picker";
import { useCommonStyles } from "../../components/paneStyles";
import { GATE } from "../../gateStrings";
import { useSession } from "../../useSession";

/** The document that the sheet's title points to, as long as nobody has said which rules to use. */
export function useProposal(): LikelyRegulation | null {
  const { source, request, rules } = useSession().state;
  if (source.kind !== "understood" || request.rulesChosen || rules.own !== null) return null;
  return source.proposal;
}

/** «Похоже на Северодвинск, № 176-рфэ»: asked once, answered with one press, remembered at the build. */
export function RulesQuestion() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const proposal = useProposal();
  if (proposal === null) return null;
  const { name, rules } = proposal;
  const answer = (chosen: RuleSetId): void => {
    session.request({ rules: chosen });
  };
  return (
    <li className={common.card}>
      <Text className={common.break}>{rules === null ? GATE.noRules(name) : GATE.likely(name)}</Text>
      <div className={common.row} role="group" aria-label={GATE.rules}>
        {rules !== null && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              answer(rules);
            }}
          >
            {GATE.yes}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            answer(state.request.rules);
          }}
        >
          {rules === null ? GATE.model : GATE.notThese}
        </Button>
        <Picker
          aria-label={GATE.otherRules}
          value=""
          onChange={(_event, { value }) => {
            const chosen = state.choices.rules.find(({ id }) => id === value);
            if (chosen !== undefined) answer(chosen.id);
          }}
        >
          <option value="">{GATE.otherRules}</option>
          {state.choices.rules
            .filter(({ id }) => id !== rules && id !== "model")
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </Picker>
      </div>
    </li>
  );
}
