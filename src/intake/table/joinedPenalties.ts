import { money, sum, ZERO, type Money } from "../../domain/money";
import { normaliseText, readMoney, UNKNOWN_SEPARATORS } from "../cells";
import type { ColumnProfile } from "../headings";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

const PENALTY = /(?:^| )(?:пен[яией]|пеней|штраф\S*|неустойк\S*)(?: |$)/;
/** Headings that mention a penalty but hold no sum owed in addition to the others. */
const OTHER =
  /ставк|процент|%|размер|дат[аы]|дн[ией]|период|расчет|№|номер|вид|основани|оплач|оплат|уплач|поступ|начисл|взыскан|списан|погаш|долг и|долга и|с учетом|включая|вместе|без|всего|итого|сальдо|\d|начало|конец|(?<!за )просроч|недоим|осн|иск|суд|претенз/;
/** Headings of penalties that are owed no longer, or are none. */
const SETTLED =
  /ставк|процент|%|дат[аы]|дн[ией]|период|№|номер|вид|основани|оплач|оплат|уплач|поступ|взыскан|списан|погаш|долг и|долга и|с учетом|включая|вместе|без|всего|итого/;
/** «Проценты по ст. 395 ГК РФ», «Проценты за пользование чужими денежными средствами»: owed besides the debt, too. */
const INTEREST =
  /(?:^| )процент\S* (?:по |за |согласно |пользование )*(?:(?:ст|статье) )?(?:395(?: ст\S*)?(?: гк(?: рф)?)?|чуж\S+ (?:денеж\S* )?средств\S*)(?= |$)/;
/** «Протокол о штрафе», «Решение о взыскании неустойки»: the document, not the sum. */
const DOCUMENT =
  /^(?:постановлени|протокол|решени|определени|приказ|уведомлени|извещени|требовани|акт|письм|стать|квитанци)\S*(?: |$)/;
const WITHIN = /(?:^| )(?:в том числе|в т ч|из (?:них|него|нее))(?: |$)/;
const CENT = money("0.01");

/**
 * Penalties, fines, forfeits and interest for delay in columns of their own («Пени», «Штрафы»), which together are what the register
 * calls penalties; none if one of the columns is already the sum of the others, or if only some are included in the
 * debt.
 */
export function joinedPenalties({ profiles, grid, rows }: JoinInput): readonly JoinedColumn[] {
  const groups = alike(profiles);
  return groups.flatMap((penalties): readonly JoinedColumn[] => {
    const [first] = penalties;
    if (first === undefined || penalties.length < 2) return [];
    const within = penalties.filter(({ levels }) => WITHIN.test(textOf(levels)));
    if (within.length > 0 && within.length < penalties.length) return [];
    const sums = penalties.map(({ column }) => rows.map((row) => readSum(grid.value(row, column)) ?? ZERO));
    if (hasTotal(sums)) return [];
    // A date in the headings tells whose balance it is, other words tell one group from another.
    const keepsHeading = groups.length > 1 || /\d/.test(besidesPenalty(first));
    const heading =
      within.length > 0 ? "в т.ч. пени и штрафы" : keepsHeading ? first.header : "Пени и штрафы";
    const parts = penalties.map(({ column }) => column);
    return [{ column: first.column, parts, join: "sum", widths: [], heading }];
  });
}

/** Whether one of the columns is already the sum of the others. */
function hasTotal(sums: readonly (readonly Money[])[]): boolean {
  return sums.some((own) =>
    own.every((each, row) => {
      const others = sums.filter((column) => column !== own).map((column) => column[row] ?? ZERO);
      return each.minus(sum(others)).abs().lte(CENT);
    }),
  );
}

/**
 * The columns of penalties that say no more than that, or, where there are none, groups of those that say the same
 * besides («Начислено пени», «Начислено штрафов»; «Пени на 01.10.2026», «Штрафы на 01.10.2026»).
 */
function alike(profiles: readonly ColumnProfile[]): readonly (readonly ColumnProfile[])[] {
  const isDocument = ({ levels }: ColumnProfile): boolean => DOCUMENT.test(textOf(levels.slice(-1)));
  const sums = profiles.filter(
    (profile) => PENALTY.test(wordsOf(profile)) && !isDocument(profile) && holdsSums(profile),
  );
  const plain = sums.filter((profile) => !OTHER.test(wordsOf(profile)));
  if (plain.length > 0) return [plain];
  const groups = new Map<string, ColumnProfile[]>();
  for (const profile of sums) {
    if (SETTLED.test(wordsOf(profile))) continue;
    const words = besidesPenalty(profile);
    groups.set(words, [...(groups.get(words) ?? []), profile]);
  }
  return [...groups.values()];
}

const wordsOf = ({ levels }: ColumnProfile): string => textOf(levels).replace(INTEREST, " штраф");
const besidesPenalty = (profile: ColumnProfile): string =>
  wordsOf(profile).replace(PENALTY, " ").replace(/ {2,}/g, " ").trim();

const holdsSums = ({ values }: ColumnProfile): boolean =>
  values.length > 0 && values.every((value) => readSum(value) !== null);

const textOf = (levels: readonly string[]): string => normaliseText(levels.join(" "));

function readSum(value: unknown): Money | null {
  return readMoney(value as never, { unit: "rub", lone: UNKNOWN_SEPARATORS }).value;
}
