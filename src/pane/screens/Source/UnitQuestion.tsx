import { Button, Text } from "@fluentui/react-components";
import { columnName } from "../../../domain/grid";
import type { UnitDoubt } from "../../../intake/types";
import { useCommonStyles } from "../../components/paneStyles";
import type { SourceSheet } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** Whether an answer about the unit of a sheet's sums is needed before a register is built. */
export function isUnitOpen<S extends Pick<SourceSheet, "unitDoubt">>(
  sheet: S,
): sheet is S & { readonly unitDoubt: UnitDoubt } {
  return sheet.unitDoubt !== null && sheet.unitDoubt.answer === null;
}

/** The question about a sheet whose unit is undecided. */
export interface UnitQuestionProps {
  /** File and sheet, if there are several. */
  readonly place: string | null;
  readonly source: number;
  readonly sheet: Pick<SourceSheet, "mapping">;
  readonly doubt: UnitDoubt;
}

/** Which of two units the sums are in: one press for each. */
export function UnitQuestion({ place, source, sheet, doubt }: UnitQuestionProps) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.source.gate;
  const { units } = strings.source;
  const header = sheet.mapping.find(({ column }) => column === doubt.column)?.header ?? "";
  const question = texts.unit(columnName(doubt.column), header);
  const readings = [doubt.taken, doubt.other];
  const reasons = readings.map(({ unit, by }) => texts.unitSources[by](units[unit]));
  return (
    <li className={common.card}>
      {place !== null && (
        <Text size={200} className={common.quiet}>
          {place}
        </Text>
      )}
      <Text className={common.break}>{question}</Text>
      <Text size={200} className={common.break}>
        {reasons.join("; ")}
      </Text>
      <div className={common.row} role="group" aria-label={question}>
        {readings.map(({ unit }) => (
          <Button
            key={unit}
            size="small"
            appearance="primary"
            disabled={state.task !== null}
            onClick={() => void session.chooseUnit(source, unit)}
          >
            {units[unit]}
          </Button>
        ))}
      </div>
    </li>
  );
}
