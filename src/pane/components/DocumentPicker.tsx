import { Field } from "@fluentui/react-components";
import type { RegulationId } from "../../regulations/regulationRegistry";
import { strings } from "../strings";
import { useSession } from "../useSession";
import { Picker } from "./Picker";

interface Props {
  /** `null`: all documents. */
  readonly document: RegulationId | null;
  readonly onChoose: (document: RegulationId | null) => void;
}

/** One of the documents that the program knows, or all of them. */
export function DocumentPicker({ document, onChoose }: Props) {
  const { documents } = useSession().state.choices;
  const texts = strings.documents;
  return (
    <Field label={texts.one}>
      <Picker
        value={document ?? ""}
        onChange={(_event, { value }) => {
          onChoose(documents.find(({ id }) => id === value)?.id ?? null);
        }}
      >
        <option value="">{texts.all}</option>
        {documents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Picker>
    </Field>
  );
}
