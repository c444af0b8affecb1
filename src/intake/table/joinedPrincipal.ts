import { daysInText } from "../../domain/written/dayInText";
import { normaliseText, readMoney, UNKNOWN_SEPARATORS } from "../cells";
import type { ColumnProfile } from "../headings";
import { addUpTo } from "../headings/columnSums";
import { numberOf } from "../headings/model/relations";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

const PENALTY = /(?:^| )(?:пен[яией](?: |$)|пеней|штраф|неустой)|(?:^| )процент\S* (?:\S+ ){0,3}(?:395|чуж)/;
const COURT_COST = /гос ?пошлин|(?:^| )(?:гп(?: |$)|суд\S* (?:расх|издерж)\S*)/;
/** What was owed, charged or paid at another time: such columns and a penalty may be a closing balance. */
const MOVED =
  /нач(?:ал|исл)|(?:^| )(?:нач|вх|опл|упл)(?: |$)|вход|сальдо|остат|приход|расход|увелич|уменьш|оборот|оплач|оплат|уплач|поступ|погаш|взыскан|списан|было|стало|переплат|аванс|присужд|решени|треб|(?:^| )иск/;
/** Another sum that is the debt itself. */
const DEBT = /задолж|(?:^| )долг|недоим|остат|сальдо/;
/** So many columns may make up a total. */
const MOST_PARTS = 12;
/** With fewer rows, columns may add up by chance. */
const FEWEST_ROWS = 2;

interface SumColumn {
  readonly profile: ColumnProfile;
  readonly sums: readonly (number | null)[];
}

/**
 * The principal, in one column or several, beside a total of which the sheet gives the parts, one of them a penalty or
 * a cost of the court: «Всего», «Из них: плата, пеня, судебные расходы». Told by the sums, whatever the headings of
 * the principal's columns say; none if the parts do not make up the total, or if the debt is in yet another column.
 */
export function joinedPrincipal(input: JoinInput): readonly JoinedColumn[] {
  const columns = input.profiles.map((profile) => sumsOf(profile, input));
  for (const [place, whole] of columns.entries()) {
    if (whole === null || isAside(whole.profile)) continue;
    if (whole.sums.filter((sum) => (sum ?? 0) !== 0).length < FEWEST_ROWS) continue;
    for (const side of [columns.slice(place + 1), columns.slice(0, place).reverse()]) {
      const parts = partsOf(whole, side);
      if (parts.length === 0 || columns.some((each) => isOtherDebt(each, [whole, ...parts]))) continue;
      const principal = parts.filter(({ profile }) => !isAside(profile));
      const places = principal.map(({ profile }) => profile.column).sort((a, b) => a - b);
      const [column = 0] = places;
      return [{ column, parts: places, join: "sum", widths: [], heading: "Основной долг" }];
    }
  }
  return [];
}

/** The columns next to a total that make it up, among them a penalty or a cost; empty if there are none. */
function partsOf({ sums }: SumColumn, side: readonly (SumColumn | null)[]): readonly SumColumn[] {
  const run: SumColumn[] = [];
  for (const column of side.slice(0, MOST_PARTS)) {
    if (column === null || isMoved(column.profile)) break;
    run.push(column);
    const aside = run.filter(({ profile }) => isAside(profile));
    const isTold = aside.length > 0 && aside.length < run.length;
    if (
      isTold &&
      addUpTo(
        sums,
        run.map((each) => each.sums),
        sums,
      )
    )
      return run;
  }
  return [];
}

const wordsOf = ({ levels, header }: ColumnProfile): string =>
  normaliseText(levels.length > 0 ? levels.join(" ") : header);

const isAside = (profile: ColumnProfile): boolean =>
  PENALTY.test(wordsOf(profile)) || COURT_COST.test(wordsOf(profile));

const isMoved = (profile: ColumnProfile): boolean =>
  MOVED.test(wordsOf(profile).replace(COURT_COST, " ")) || daysInText(profile.header).length > 0;

const isOtherDebt = (column: SumColumn | null, known: readonly SumColumn[]): boolean =>
  column !== null && !known.includes(column) && DEBT.test(wordsOf(column.profile));

/** The sums of a column in the rows, where a dash is none; `null` if it has anything else. */
function sumsOf(profile: ColumnProfile, { grid, rows }: JoinInput): SumColumn | null {
  const { values, column } = profile;
  const read = values.map((value) => readMoney(value, { unit: "rub", lone: UNKNOWN_SEPARATORS }));
  if (read.every(({ value }) => value === null)) return null;
  if (read.some(({ value, findings }) => value === null && findings.length > 0)) return null;
  return { profile, sums: rows.map((row) => numberOf(grid.value(row, column))) };
}
