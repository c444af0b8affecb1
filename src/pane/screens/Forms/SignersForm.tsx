import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import { ADMINISTRATOR_KEYS } from "../../../settings/settingsOfficials";
import { settingSpec, type SettingKey } from "../../../settings/settings";
import { Fold } from "../../components/Fold";
import { Picker } from "../../components/Picker";
import { useCommonStyles } from "../../components/paneStyles";
import type { Signers } from "../../session/pane";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** What the organisation says about itself on paper. */
const OWN_KEYS = [
  "organisation",
  "municipality",
  "addressee",
  "financeBody",
  "financeHeadName",
  "budgetDepartmentHeadName",
  "treasuryHeadName",
  "commission",
  ...ADMINISTRATOR_KEYS,
] as const satisfies readonly SettingKey[];

type Typed = Readonly<Partial<Record<SettingKey, string>>>;

/** «Организация и подписи»: who signs, according to the sheets' own signature lines or as typed here. */
export function SignersForm() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.forms;
  const [signers, setSigners] = useState<Signers | null>(null);
  /** Whose settings; empty for the organisation itself. */
  const [whose, setWhose] = useState("");
  const [typed, setTyped] = useState<Typed>({});
  const open = async (): Promise<void> => {
    setSigners(await session.signers());
    setTyped({});
  };
  const one = signers?.administrators.find(({ id }) => id === whose);
  const keys: readonly SettingKey[] = one === undefined ? OWN_KEYS : ADMINISTRATOR_KEYS;
  const saved = one?.typed ?? signers?.typed;
  const read = one?.remembered ?? signers?.inForce;
  const valueOf = (values: object | undefined, key: SettingKey): string =>
    (values as Typed | undefined)?.[key] ?? "";
  const save = async (): Promise<void> => {
    const changes = Object.fromEntries(
      Object.entries(typed).map(([key, text]) => [key, text.trim() === "" ? null : text.trim()]),
    );
    await (one === undefined
      ? session.saveSettings(changes)
      : session.saveSettings({}, [{ id: one.id, name: one.name, changes }]));
    await open();
  };
  return (
    <Fold
      title={texts.signers}
      onOpen={() => {
        if (signers === null) void open();
      }}
    >
      <Text size={200}>{texts.signersHint}</Text>
      {signers !== null && signers.administrators.length > 0 && (
        <Field label={texts.whose}>
          <Picker
            value={whose}
            onChange={(_event, { value }) => {
              setWhose(value);
              setTyped({});
            }}
          >
            <option value="">{texts.wholeOrganisation}</option>
            {signers.administrators.map(({ id, name }) => (
              <option key={id} value={id}>
                {id === name ? name : `${id} ${name}`}
              </option>
            ))}
          </Picker>
        </Field>
      )}
      {signers !== null &&
        keys.map((key) => (
          <Field key={key} label={settingSpec(key).label}>
            <Input
              value={typed[key] ?? valueOf(saved, key)}
              placeholder={valueOf(read, key)}
              onChange={(_event, { value }) => {
                setTyped({ ...typed, [key]: value });
              }}
            />
          </Field>
        ))}
      {signers !== null && (
        <div className={common.row}>
          <Button
            disabled={state.task !== null || Object.keys(typed).length === 0}
            onClick={() => void save()}
          >
            {texts.saveSigners}
          </Button>
        </div>
      )}
    </Fold>
  );
}
