import { Text } from "@fluentui/react-components";
import type { UnderstoodSheet } from "../../../app/inspect";
import { ROW_KINDS } from "../../../intake/types";
import { ControlList } from "../../components/ControlList";
import { Figures } from "../../components/Figures";
import { PlaceList } from "../../components/PlaceList";
import { Fold } from "../../components/Fold";
import { Section } from "../../components/Section";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

interface Props {
  readonly source: UnderstoodSheet;
}

/** What was found in a sheet: its header and unit, its rows by kind, what was left out and why. */
export function Found({ source }: Props) {
  const goTo = useGoTo(source);
  const { intake } = source;
  const texts = strings.source;
  const rejected = intake.rejected.map(({ row, cell, reason }) => ({
    severity: "error" as const,
    message: reason,
    place: `${texts.row(row)}, ${cell}`,
    goTo: goTo(cell),
  }));
  return (
    <>
      <Section title={texts.found}>
        <Text>{texts.header(rowsText(intake.headerRows))}</Text>
        <Text>{texts.unit(texts.units[intake.unit])}</Text>
        <Figures
          figures={ROW_KINDS.filter((kind) => intake.counts[kind] > 0).map((kind) => ({
            name: texts.kinds[kind],
            value: String(intake.counts[kind]),
          }))}
        />
      </Section>
      {rejected.length > 0 && (
        <Section title={texts.rejected}>
          <PlaceList notes={rejected} label={texts.rejected} />
        </Section>
      )}
    </>
  );
}

/** What is doubtful in a sheet, with the cells, and whether its own totals agree. */
export function Doubts({ source }: Props) {
  const goTo = useGoTo(source);
  const { intake } = source;
  const texts = strings.source;
  // Rejected rows have a list of their own.
  const lost = new Set(intake.rejected.map(({ cell }) => cell));
  const problems = intake.problems.filter(
    ({ cell, severity }) => severity !== "error" || !lost.has(cell ?? ""),
  );
  const notes = problems.map(({ severity, message, cell }) => ({
    severity,
    message,
    place: cell ?? texts.whole,
    goTo: goTo(cell),
  }));
  const { controls } = intake;
  return (
    <>
      {notes.length > 0 && (
        <Fold title={texts.problems} count={notes.length}>
          <PlaceList notes={notes} label={texts.problems} />
        </Fold>
      )}
      {controls.length > 0 && (
        <Fold title={texts.controls} count={controls.length} open={controls.some(({ ok }) => !ok)}>
          <ControlList controls={controls} label={texts.controls} />
        </Fold>
      )}
    </>
  );
}

function useGoTo({ sheet }: UnderstoodSheet): (cell: string | null) => (() => void) | null {
  const { session } = useSession();
  return (cell) => (cell === null ? null : () => void session.goToCell({ sheet, address: cell }));
}

function rowsText(rows: readonly number[]): string {
  return strings.source.headerRows(rows[0] ?? 0, rows.at(-1) ?? 0);
}
