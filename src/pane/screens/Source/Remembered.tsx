import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RememberedMapping } from "../../../app/memory/mappings";
import { Fold } from "../../components/Fold";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { targetName } from "./fieldWords";

/** The columns that the user has once decided and the workbook remembers, for review and for forgetting. */
export function Remembered() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const [mappings, setMappings] = useState<readonly RememberedMapping[] | null>(null);
  const texts = strings.source;
  const [isOpen, setOpen] = useState(false);
  const { source } = state;
  // Each decision about a column, and each one forgotten, causes the source to be read again.
  useEffect(() => {
    if (isOpen) void session.remembered().then(setMappings);
  }, [isOpen, session, source]);
  return (
    <Fold
      title={texts.remembered}
      onOpen={() => {
        setOpen(true);
      }}
    >
      <Text size={200}>{texts.rememberedHint}</Text>
      {mappings?.length === 0 && <Text>{texts.rememberedNone}</Text>}
      <ul className={common.list} aria-label={texts.remembered}>
        {(mappings ?? []).map(({ signature, columns }) => (
          <li key={signature} className={common.card}>
            {columns.map(({ header, target }) => (
              <Text key={header} className={common.break}>
                {texts.rememberedColumn(header, targetName(target))}
              </Text>
            ))}
            <Button
              size="small"
              disabled={state.task !== null}
              aria-label={texts.forgetTable(columns.map(({ header }) => header).join(", "))}
              onClick={() => void session.forget(signature)}
            >
              {texts.forget}
            </Button>
          </li>
        ))}
      </ul>
      {(mappings?.length ?? 0) > 1 && (
        <Button disabled={state.task !== null} onClick={() => void session.forget(null)}>
          {texts.forgetAll}
        </Button>
      )}
    </Fold>
  );
}
