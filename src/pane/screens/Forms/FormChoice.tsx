import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { Fold } from "../../components/Fold";
import { DocumentPicker } from "../../components/DocumentPicker";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { FormId } from "../../../forms/formRegistry";
import type { RegulationId } from "../../../regulations/regulationRegistry";
import type { Choices, Register, SessionState } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

type Offered = Choices["forms"][number];

/**
 * The document whose forms come first: that of the rules, otherwise the one whose facts the register has, otherwise
 * all (`null`).
 */
export function documentOffered(
  { choices, request }: Pick<SessionState, "choices" | "request">,
  { lacks }: Pick<Register, "lacks">,
): RegulationId | null {
  const ofRules = choices.rules.find(({ id }) => id === request.rules)?.document ?? null;
  if (ofRules !== null) return ofRules;
  // Only institutions keep КОСГУ, and only one document requires it.
  const institutions = choices.forms.find(({ id }) => id === "olenegorsk-inst-1");
  return lacks["olenegorsk-inst-1"] === undefined ? (institutions?.documents[0] ?? null) : null;
}

/** Which forms to build: those of the document, then the others, each with what it lacks in the register. */
export function FormChoice({ register }: { readonly register: Register }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.forms;
  const [document, setDocument] = useState(() => documentOffered(state, register));
  const [chosen, setChosen] = useState<ReadonlySet<FormId>>(new Set());
  const { forms } = state.choices;
  const isOf = (form: Offered): boolean => document === null || form.documents.includes(document);
  const own = forms.filter(isOf);
  const others = forms.filter((form) => !isOf(form));
  // A form whose facts are missing is built only on request, never with «all».
  const whole = own.filter(({ id }) => register.lacks[id] === undefined).map(({ id }) => id);
  const all = whole.length > 0 ? whole : own.map(({ id }) => id);
  const isAll = chosen.size > 0 && all.every((id) => chosen.has(id));
  const toggle = (id: FormId): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const list = (offered: readonly Offered[], label: string) => (
    <div role="group" aria-label={label} className={common.tight}>
      {offered.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={
            <>
              {title}
              {register.lacks[id] !== undefined && (
                <Text block size={200} className={common.quiet}>
                  {register.lacks[id]}
                </Text>
              )}
            </>
          }
          checked={chosen.has(id)}
          onChange={() => {
            toggle(id);
          }}
        />
      ))}
    </div>
  );
  return (
    <Section title={texts.choose}>
      <DocumentPicker
        document={document}
        onChoose={(picked) => {
          setDocument(picked);
          setChosen(new Set());
        }}
      />
      {list(own, texts.choose)}
      <div className={common.row}>
        <Button
          appearance="primary"
          disabled={chosen.size === 0 || state.task !== null}
          onClick={() => void session.build(forms.map(({ id }) => id).filter((id) => chosen.has(id)))}
        >
          {texts.build}
        </Button>
        <Button
          onClick={() => {
            setChosen(new Set(isAll ? [] : all));
          }}
        >
          {isAll ? texts.nothing : texts.all}
        </Button>
      </div>
      {others.length > 0 && <Fold title={texts.others}>{list(others, texts.others)}</Fold>}
    </Section>
  );
}
