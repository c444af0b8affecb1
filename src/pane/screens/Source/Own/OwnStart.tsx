import { Field } from "@fluentui/react-components";
import { collectionRules } from "../../../../regulations/regulationRegistry";
import { ownStart } from "../../../../regulations/own/ownStart";
import type { OwnRegulation } from "../../../../regulations/own/ownRules";
import { Picker } from "../../../components/Picker";
import { OWN } from "../../../ownStrings";
import { useSession } from "../../../useSession";

interface Props {
  /** What is typed about the document: it stays. */
  readonly document: string;
  readonly onStart: (own: OwnRegulation) => void;
}

/** The terms of a built-in rule set as a starting point. */
export function OwnStart({ document, onStart }: Props) {
  const { state } = useSession();
  return (
    <Field label={OWN.start}>
      <Picker
        value=""
        onChange={(_event, { value }) => {
          const chosen = state.choices.rules.find(({ id }) => id === value);
          if (chosen !== undefined) onStart({ ...ownStart(collectionRules(chosen.id)), document });
        }}
      >
        <option value="">{OWN.startWith}</option>
        {state.choices.rules.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Picker>
    </Field>
  );
}
