import { Button, Text } from "@fluentui/react-components";
import { columnName } from "../../../domain/grid";
import type { ColumnMatch } from "../../../intake/types";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/styles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { targetName } from "./fieldWords";

interface Props {
  readonly source: number;
  readonly mapping: readonly ColumnMatch[];
}

/** Columns whose sense is only guessed: used when the user says so. */
export function Proposals({ source, mapping }: Props) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const open = mapping.filter(({ band }) => band === "doubtful");
  if (open.length === 0) return null;
  const texts = strings.source;
  return (
    <Section title={texts.proposals}>
      <ul className={common.list}>
        {open.map(({ column, header, proposed, samples, reason }) => (
          <li key={column} className={common.card}>
            <Text className={common.break}>
              {texts.proposal(columnName(column), header, targetName(proposed))}
            </Text>
            <Text size={200} className={common.break}>
              {reason} {samples.length > 0 && texts.samples(samples.join("; "))}
            </Text>
            <div className={common.row}>
              <Button
                size="small"
                appearance="primary"
                disabled={state.task !== null}
                onClick={() => void session.chooseColumn({ source, column, target: proposed })}
              >
                {texts.confirm}
              </Button>
              <Button
                size="small"
                disabled={state.task !== null}
                onClick={() => void session.chooseColumn({ source, column, target: null })}
              >
                {texts.decline}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
