import { Text } from "@fluentui/react-components";
import { ROW_KINDS } from "../../../intake/types";
import { ControlList } from "../../components/ControlList";
import { Figures } from "../../components/Figures";
import { Fold } from "../../components/Fold";
import { PlaceList } from "../../components/PlaceList";
import { Section } from "../../components/Section";
import type { SourceSheet } from "../../session/state";
import { strings } from "../../strings";

interface Props {
  readonly sheet: SourceSheet;
  /** Its index among the sheets. */
  readonly source: number;
}

/** What was found in a sheet: its header and unit, its rows by kind, what was left out and why. */
export function Found({ sheet, source }: Props) {
  const texts = strings.source;
  const { headerRows, unit, counts, rejected } = sheet;
  return (
    <>
      <Section title={texts.found}>
        <Text>{texts.header(texts.headerRows(headerRows[0] ?? 0, headerRows.at(-1) ?? 0))}</Text>
        <Text>{texts.unit(texts.units[unit])}</Text>
        <Figures
          figures={ROW_KINDS.filter((kind) => counts[kind] > 0).map((kind) => ({
            name: texts.kinds[kind],
            value: String(counts[kind]),
          }))}
        />
      </Section>
      {rejected.total > 0 && (
        <Section title={texts.rejected}>
          <PlaceList notes={rejected} list="source-rejected" source={source} label={texts.rejected} />
        </Section>
      )}
    </>
  );
}

/** What is doubtful in a sheet, with the cells, and whether its own totals add up. */
export function Doubts({ sheet: { problems, controls, controlsHold }, source }: Props) {
  const texts = strings.source;
  return (
    <>
      {problems.total > 0 && (
        <Fold title={texts.problems} count={problems.total}>
          <PlaceList notes={problems} list="source-problems" source={source} label={texts.problems} />
        </Fold>
      )}
      {controls.total > 0 && (
        <Fold title={texts.controls} count={controls.total} open={!controlsHold}>
          <ControlList controls={controls} list="source-controls" source={source} label={texts.controls} />
        </Fold>
      )}
    </>
  );
}
