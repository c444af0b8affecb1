import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { isTermCount } from "../../../regulations/editRules";
import type { SettingKey } from "../../../settings/settings";
import { Fold } from "../../components/Fold";
import { useCommonStyles } from "../../components/paneStyles";
import type { RulesInWords } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

type Typed = Readonly<Partial<Record<SettingKey, string>>>;

/**
 * The organisation's own numbers of days, with the document's next to them; kept in the workbook's sheet «Настройки».
 */
export function Terms({ terms }: Pick<RulesInWords, "terms">) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const [typed, setTyped] = useState<Typed | null>(null);
  const texts = strings.source;
  const open = async (): Promise<void> => {
    const settings = await session.organisation();
    if (settings !== null) setTyped(Object.fromEntries(terms.map(({ key }) => [key, settings[key] ?? ""])));
  };
  const isBad = (text: string): boolean => text !== "" && !(/^\d+$/.test(text) && isTermCount(Number(text)));
  const save = (): void => {
    if (typed === null) return;
    const changes = Object.entries(typed).map(([key, text]) => [key, text === "" ? null : text]);
    void session.saveSettings(Object.fromEntries(changes) as Partial<Record<SettingKey, string | null>>);
  };
  return (
    <Fold
      title={texts.terms}
      onOpen={() => {
        if (typed === null) void open();
      }}
    >
      {typed !== null && (
        <div className={common.tight}>
          {terms.map(({ key, label, count, unit }) => {
            const text = (typed[key] ?? "").trim();
            return (
              <Field
                key={key}
                label={label}
                hint={`${texts.documentTerm(count)} ${texts.termUnits[unit]}`}
                {...(isBad(text) && { validationState: "error", validationMessage: texts.badTerm })}
              >
                <Input
                  inputMode="numeric"
                  value={typed[key] ?? ""}
                  placeholder={String(count)}
                  onChange={(_event, { value }) => {
                    setTyped({ ...typed, [key]: value.trim() });
                  }}
                />
              </Field>
            );
          })}
          <Button disabled={state.task !== null || Object.values(typed).some(isBad)} onClick={save}>
            {texts.saveTerms}
          </Button>
        </div>
      )}
    </Fold>
  );
}
