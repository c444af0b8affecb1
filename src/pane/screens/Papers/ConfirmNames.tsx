import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { Fold } from "../../components/Fold";
import { useCommonStyles } from "../../components/paneStyles";
import type { DoubtfulName, PrintedCase } from "../../session/papers/papersState";
import type { Page } from "../../session/listPage";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

const CASES = Object.keys(strings.papers.cases) as PrintedCase[];

/** The names whose forms are a guess: each is shown for correction and confirmation, once per workbook. */
export function ConfirmNames({ names }: { readonly names: Page<DoubtfulName> }) {
  const texts = strings.papers;
  return (
    <Fold title={texts.names} count={names.total}>
      <Text size={200}>{texts.namesHint}</Text>
      {names.shown.map((doubtful) => (
        <ConfirmName key={doubtful.name} doubtful={doubtful} />
      ))}
    </Fold>
  );
}

function ConfirmName({ doubtful: { name, forms } }: { readonly doubtful: DoubtfulName }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.papers;
  const [typed, setTyped] = useState(forms);
  const isEmpty = CASES.some((one) => typed[one].trim() === "");
  return (
    <div role="group" aria-label={name} className={common.card}>
      <Text weight="semibold" className={common.break}>
        {name}
      </Text>
      {CASES.map((one) => (
        <Field key={one} label={texts.cases[one]} size="small">
          <Input
            value={typed[one]}
            onChange={(_event, { value }) => {
              setTyped({ ...typed, [one]: value });
            }}
          />
        </Field>
      ))}
      <Button
        size="small"
        aria-label={texts.confirmOf(name)}
        disabled={isEmpty || state.task !== null}
        onClick={() => void session.papers({ type: "confirm-name", name, forms: typed })}
      >
        {texts.confirm}
      </Button>
    </div>
  );
}
