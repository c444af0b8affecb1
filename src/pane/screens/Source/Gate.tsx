import { Button, Text } from "@fluentui/react-components";
import { columnName } from "../../../domain/grid";
import { doubtfulColumns, probableColumns } from "../../../intake/doubts";
import type { ColumnMatch } from "../../../intake/types";
import { Picker } from "../../components/Picker";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { SourceSheet } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { targetName, TARGETS } from "./fieldWords";
import { RulesQuestion, useProposal } from "./RulesQuestion";
import { isUnitOpen, UnitQuestion } from "./UnitQuestion";

/** Whether an answer about a column or a unit of these sheets is needed before a register is built. */
export function isHeldUp(sheets: readonly Pick<SourceSheet, "mapping" | "unitDoubt">[]): boolean {
  return sheets.some((sheet) => doubtfulColumns(sheet.mapping).length > 0 || isUnitOpen(sheet));
}

/**
 * «Проверьте перед построением»: one list for all sheets and files (docs/register.md §1, «The gate»). Columns that
 * hold up the build come first, each answered with one press; those understood by their meaning are below, already
 * answered. The workbook remembers the answers.
 */
export function Gate({ sheets }: { readonly sheets: readonly SourceSheet[] }) {
  const common = useCommonStyles();
  const texts = strings.source.gate;
  const isAsked = useProposal() !== null;
  const questions = (columnsOf: (mapping: readonly ColumnMatch[]) => readonly ColumnMatch[]) =>
    sheets.flatMap((sheet, source) => columnsOf(sheet.mapping).map((match) => ({ sheet, source, match })));
  const open = questions(doubtfulColumns);
  const answered = questions(probableColumns);
  const units = sheets.filter(isUnitOpen);
  if (open.length + answered.length + units.length === 0 && !isAsked) return null;
  const many = sheets.length > 1;
  const holding = open.length + units.length;
  return (
    <Section title={texts.title}>
      {holding > 0 && <Text>{texts.hint(holding)}</Text>}
      <ul className={common.list} aria-label={texts.title}>
        <RulesQuestion />
        {units.map((sheet) => (
          <UnitQuestion
            key={`${sheet.file}/${sheet.sheet}/unit`}
            place={many ? `${sheet.file}, ${sheet.sheet.trim()}` : null}
            source={sheets.indexOf(sheet)}
            sheet={sheet}
            doubt={sheet.unitDoubt}
          />
        ))}
        {[...open, ...answered].map(({ sheet, source, match }) => (
          <Question
            key={`${sheet.file}/${sheet.sheet}/${String(match.column)}`}
            place={many ? `${sheet.file}, ${sheet.sheet.trim()}` : null}
            source={source}
            match={match}
          />
        ))}
      </ul>
    </Section>
  );
}

interface QuestionProps {
  /** File and sheet, if there are several. */
  readonly place: string | null;
  readonly source: number;
  readonly match: ColumnMatch;
}

function Question({ place, source, match }: QuestionProps) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.source.gate;
  const { column, header, target, proposed, samples, reason, band } = match;
  const meant = target ?? proposed;
  const letter = columnName(column);
  const name = targetName(meant);
  const busy = state.task !== null;
  const answer = (chosen: ColumnMatch["target"]): void => {
    void session.chooseColumn({ source, column, target: chosen });
  };
  return (
    <li className={common.card}>
      {place !== null && (
        <Text size={200} className={common.quiet}>
          {place}
        </Text>
      )}
      <Text className={common.break}>
        {band === "probable" ? texts.probable(letter, header, name) : texts.question(letter, header, name)}
      </Text>
      <Text size={200} className={common.break}>
        {reason} {samples.length > 0 && strings.source.samples(samples.join("; "))}
      </Text>
      <div className={common.row} role="group" aria-label={strings.source.column(letter, header)}>
        <Button
          size="small"
          appearance={band === "probable" ? "secondary" : "primary"}
          disabled={busy}
          onClick={() => {
            answer(meant);
          }}
        >
          {texts.yes}
        </Button>
        <Button
          size="small"
          disabled={busy}
          onClick={() => {
            answer(null);
          }}
        >
          {texts.no}
        </Button>
        <Picker
          aria-label={texts.other(letter)}
          disabled={busy}
          value=""
          onChange={(_event, { value }) => {
            const other = TARGETS.find((one) => one.target !== null && one.target === value)?.target;
            if (other !== undefined) answer(other);
          }}
        >
          <option value="">{texts.otherField}</option>
          {TARGETS.filter((one) => one.target !== null && one.target !== meant).map((one) => (
            <option key={one.name} value={one.target ?? ""}>
              {one.name}
            </option>
          ))}
        </Picker>
      </div>
    </li>
  );
}
