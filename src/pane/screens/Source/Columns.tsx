import { mergeClasses, Switch, Text } from "@fluentui/react-components";
import { useState } from "react";
import { columnName } from "../../../domain/grid";
import type { ColumnMatch } from "../../../intake/types";
import { Picker } from "../../components/Picker";
import { Fold } from "../../components/Fold";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { TARGETS } from "./fieldWords";

interface Props {
  readonly source: number;
  readonly mapping: readonly ColumnMatch[];
  /** Whether the list is initially open. */
  readonly open: boolean;
}

/** What each column of the sheet means, how certain that is and why, with sample values; each can be changed. */
export function Columns({ source, mapping, open }: Props) {
  const common = useCommonStyles();
  const used = mapping.filter(({ target }) => target !== null && target !== "ignored");
  const [usedOnly, setUsedOnly] = useState(used.length > 0);
  const texts = strings.source;
  return (
    <Fold title={texts.columns} count={used.length} open={open}>
      <Text size={200}>{texts.columnsHint}</Text>
      {used.length > 0 && used.length < mapping.length && (
        <Switch
          label={texts.showUsed}
          checked={usedOnly}
          onChange={(_event, { checked }) => {
            setUsedOnly(checked);
          }}
        />
      )}
      <ul className={common.list} aria-label={texts.columns}>
        {(usedOnly ? used : mapping).map((match) => (
          <li key={match.column} className={common.card}>
            <Column source={source} match={match} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Column({ source, match }: { readonly source: number; readonly match: ColumnMatch }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const { column, header, target, samples } = match;
  const letter = columnName(column);
  const texts = strings.source;
  const shown = target === "ignored" ? null : target;
  return (
    <>
      <Text weight="semibold" className={common.break}>
        {texts.column(letter, header)}
      </Text>
      <Picker
        aria-label={texts.columnField(letter)}
        disabled={state.task !== null}
        value={shown ?? ""}
        onChange={(_event, { value }) => {
          const next = TARGETS.find((one) => one.target === value)?.target ?? null;
          void session.chooseColumn({ source, column, target: next });
        }}
      >
        {TARGETS.map((one) => (
          <option key={one.name} value={one.target ?? ""}>
            {one.name}
          </option>
        ))}
      </Picker>
      <Text size={200} className={common.break}>
        {samples.length === 0 ? texts.noSamples : texts.samples(samples.join("; "))}
      </Text>
      <Text size={200} className={mergeClasses(common.quiet, common.break)}>
        {reasonOf(match)}
      </Text>
    </>
  );
}

function reasonOf({ origin, confidence, reason, inverted, target }: ColumnMatch): string {
  const texts = strings.source;
  const sure = target === null || origin !== "proposal" ? "" : texts.confidence(Math.round(confidence * 100));
  const parts = [texts.origins[origin], sure, reason, inverted ? texts.inverted : ""];
  return parts.filter((part) => part !== "").join("; ");
}
