import { money, sum, ZERO, type Money } from "../../domain/money";
import { normaliseText, readMoney, UNKNOWN_SEPARATORS } from "../cells";
import type { ColumnProfile } from "../headings";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

const PENALTY = /(?:^| )(?:пен[яией]|штраф\S*|неустойк\S*)(?: |$)/;
/** Headings that mention a penalty but hold no sum owed in addition to the others. */
const OTHER =
  /ставк|процент|%|размер|дат[аы]|дн[ией]|период|расчет|№|номер|вид|основани|оплач|оплат|уплач|поступ|начисл|взыскан|списан|погаш|долг и|долга и|с учетом|включая|вместе|без|всего|итого|сальдо|\d|начало|конец|просроч|недоим|осн|иск|суд|претенз/;
/** «Проценты по ст. 395 ГК РФ», «Проценты за пользование чужими денежными средствами»: owed besides the debt, too. */
const INTEREST =
  /(?:^| )процент\S* (?:по |за |согласно |пользование )*(?:(?:ст|статье) )?(?:395(?: ст\S*)?(?: гк(?: рф)?)?|чуж\S+ (?:денеж\S* )?средств\S*)(?= |$)/;
const WITHIN = /(?:^| )(?:в том числе|в т ч|из (?:них|него|нее))(?: |$)/;
const CENT = money("0.01");

/**
 * Penalties, fines, forfeits and interest for delay in columns of their own («Пени», «Штрафы»), which together are what the register
 * calls penalties; none if one of the columns is already the sum of the others, or if only some are included in the
 * debt.
 */
export function joinedPenalties({ profiles, grid, rows }: JoinInput): readonly JoinedColumn[] {
  const penalties = profiles.filter(isPenalty);
  const [first] = penalties;
  if (first === undefined || penalties.length < 2) return [];
  const within = penalties.filter(({ levels }) => WITHIN.test(textOf(levels)));
  if (within.length > 0 && within.length < penalties.length) return [];
  const sums = penalties.map(({ column }) => rows.map((row) => readSum(grid.value(row, column)) ?? ZERO));
  const isTotal = sums.some((own) =>
    own.every((each, row) => {
      const others = sums.filter((column) => column !== own).map((column) => column[row] ?? ZERO);
      return each.minus(sum(others)).abs().lte(CENT);
    }),
  );
  if (isTotal) return [];
  const heading = within.length > 0 ? "в т.ч. пени и штрафы" : "Пени и штрафы";
  const parts = penalties.map(({ column }) => column);
  return [{ column: first.column, parts, join: "sum", widths: [], heading }];
}

function isPenalty({ levels, values }: ColumnProfile): boolean {
  const text = textOf(levels).replace(INTEREST, " штраф");
  return (
    PENALTY.test(text) &&
    !OTHER.test(text) &&
    values.length > 0 &&
    values.every((value) => readSum(value) !== null)
  );
}

const textOf = (levels: readonly string[]): string => normaliseText(levels.join(" "));

function readSum(value: unknown): Money | null {
  return readMoney(value as never, { unit: "rub", lone: UNKNOWN_SEPARATORS }).value;
}
