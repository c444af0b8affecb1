import { Text } from "@fluentui/react-components";
import type { UnderstoodSheet } from "../../../app/inspect";
import { ROW_KINDS } from "../../../intake/types";
import { ControlList } from "../../components/ControlList";
import { Figures } from "../../components/Figures";
import { PlaceList } from "../../components/PlaceList";
import { Section } from "../../components/Section";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** What was found in a sheet: its header and unit, its rows by kind, what was left out and why, what is doubtful. */
export function Found({ source: { sheet, intake } }: { readonly source: UnderstoodSheet }) {
  const { session } = useSession();
  const texts = strings.source;
  const goTo = (cell: string | null) =>
    cell === null ? null : (): void => void session.goToCell({ sheet, address: cell });
  const rejected = intake.rejected.map(({ row, cell, reason }) => ({
    severity: "error" as const,
    message: reason,
    place: `${texts.row(row)}, ${cell}`,
    goTo: goTo(cell),
  }));
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
      {notes.length > 0 && (
        <Section title={texts.problems}>
          <PlaceList notes={notes} label={texts.problems} />
        </Section>
      )}
      {intake.controls.length > 0 && (
        <Section title={texts.controls}>
          <ControlList controls={intake.controls} label={texts.controls} />
        </Section>
      )}
    </>
  );
}

function rowsText(rows: readonly number[]): string {
  return strings.source.headerRows(rows[0] ?? 0, rows.at(-1) ?? 0);
}
