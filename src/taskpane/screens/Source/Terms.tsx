import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { editableTerms, isTermCount, type CollectionRules, type TermId } from "../../../regulations";
import { SETTING_KEYS, settingSpec, type SettingKey } from "../../../sheets/settings/settings";
import { Fold } from "../../components/Fold";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

type Typed = Readonly<Partial<Record<SettingKey, string>>>;

/** The organisation's own numbers of days, the document's beside them; kept in the workbook's sheet «Настройки». */
export function Terms({ rules }: { readonly rules: CollectionRules }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const [typed, setTyped] = useState<Typed | null>(null);
  const texts = strings.source;
  const terms = editableTerms(rules).flatMap((rule) => {
    const key = settingOf(rule.id);
    return key === null ? [] : [{ key, count: rule.documentCount ?? rule.term.count, unit: rule.term.unit }];
  });
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
          {terms.map(({ key, count, unit }) => {
            const text = (typed[key] ?? "").trim();
            return (
              <Field
                key={key}
                label={settingSpec(key).label}
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

/** The setting that holds the number of a term. */
function settingOf(id: TermId): SettingKey | null {
  return SETTING_KEYS.find((key) => settingSpec(key).term === id) ?? null;
}
