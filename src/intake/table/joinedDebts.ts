import { money, sum, ZERO, type Money } from "../../domain/money";
import { normaliseText, readMoney, UNKNOWN_SEPARATORS } from "../cells";
import type { ColumnProfile } from "../headings";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

/** «Долг» under «Земля» and under «Имущество»: what is owed, and for what above it. */
const DEBT_LEAF = /^(?:сумма )?(?:основн\S* )?(?:задолженност|долг|недоимк)[а-я]*(?: руб[а-я]*)?$/;
/** What stands above such a leaf is a time, a stage or another view of the same debt. */
const OTHER_PARENT =
  /план|факт|было|стало|(?:^| )(?:до|после|на) |остат|сальдо|оплат|оплач|начисл|прошл|предыд|контрагент|сверк|(?:^| )иск|взыск|присужд|списан|сомнит|безнад|в том числе|(?:^| )(?:в т ч|из них|кв)(?: |$)|задолж|(?:^| )долг/;
/** «Задолженность» «за» «землю»: what is owed, and for what. */
const OWED_FOR = /^(.*(?:задолженност|долг|недоимк)[а-я]*(?: руб[а-я]*)?) (?:за|по) (.+)$/;
/** What follows is no kind of debt but a date, a document, a part of the sum, or whose figures they are. */
const OTHER =
  /\d|дат|срок|период|год|месяц|кварт|начал|кон(?:ец|ца)|состояни|договор|контракт|данн|решени|суд|исполнит|приказ|акт|пен[яией]|штраф|неустой|процент|основн|всего|итого|просроч|январ|феврал|март|апрел|ма[йя](?: |$)|июн|июл|август|сентябр|октябр|ноябр|декабр/;
const CENT = money("0.01");

/**
 * Columns of what is owed for several things («Задолженность»: «за землю», «за имущество»; «Долг» under «Земля» and
 * under «Имущество»), which together are the debt; none if the sheet has their sum itself.
 */
export function joinedDebts({ profiles, grid, rows }: JoinInput): readonly JoinedColumn[] {
  const groups = new Map<string, ColumnProfile[]>();
  for (const profile of profiles) {
    const [owed, forWhat] = owedFor(profile) ?? [];
    if (owed === undefined || forWhat === undefined || OTHER.test(forWhat) || !holdsSums(profile)) continue;
    groups.set(owed, [...(groups.get(owed) ?? []), profile]);
  }
  const sumsOf = ({ column }: ColumnProfile): readonly Money[] =>
    rows.map((row) => readSum(grid.value(row, column)) ?? ZERO);
  return [...groups].flatMap(([owed, debts]): readonly JoinedColumn[] => {
    const [first] = debts;
    const things = new Set(debts.map((each) => owedFor(each)?.[1]));
    if (first === undefined || debts.length < 2 || things.size < debts.length) return [];
    const parts = debts.map(sumsOf);
    const together = rows.map((_, row) => sum(parts.map((part) => part[row] ?? ZERO)));
    const others = profiles.filter((each) => !debts.includes(each) && holdsSums(each));
    const isTotal = (each: ColumnProfile): boolean =>
      sumsOf(each).every((own, row) =>
        own
          .minus(together[row] ?? ZERO)
          .abs()
          .lte(CENT),
      );
    if (others.some(isTotal)) return [];
    return [
      {
        column: first.column,
        parts: debts.map(({ column }) => column),
        join: "sum",
        widths: [],
        heading: owed,
      },
    ];
  });
}

/** What a column holds of what is owed, and for what; `null` if its heading does not say. */
function owedFor({ levels }: ColumnProfile): readonly [owed: string, forWhat: string] | null {
  const [, owed, forWhat] = OWED_FOR.exec(normaliseText(levels.join(" "))) ?? [];
  if (owed !== undefined && forWhat !== undefined) return [owed, forWhat];
  const leaf = normaliseText(levels.at(-1) ?? "");
  const parents = normaliseText(levels.slice(0, -1).join(" "));
  const isUnder = parents !== "" && DEBT_LEAF.test(leaf) && !OTHER_PARENT.test(parents);
  return isUnder ? [leaf, parents] : null;
}

const holdsSums = ({ values }: ColumnProfile): boolean =>
  values.length > 0 && values.every((value) => readSum(value) !== null);

function readSum(value: unknown): Money | null {
  return readMoney(value as never, { unit: "rub", lone: UNKNOWN_SEPARATORS }).value;
}
