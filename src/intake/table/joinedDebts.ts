import { money, sum, ZERO, type Money } from "../../domain/money";
import { normaliseText, readMoney, UNKNOWN_SEPARATORS } from "../cells";
import type { ColumnProfile } from "../headings";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

/** «Задолженность» «за» «землю»: what is owed, and for what. */
const OWED_FOR = /^(.*(?:задолженност|долг|недоимк)[а-я]*(?: руб[а-я]*)?) (?:за|по) (.+)$/;
/** What follows is no kind of debt but a date, a document, a part of the sum, or whose figures they are. */
const OTHER =
  /\d|дат|срок|период|год|месяц|кварт|начал|кон(?:ец|ца)|состояни|договор|контракт|данн|решени|суд|исполнит|приказ|акт|пен[яией]|штраф|неустой|процент|основн|всего|итого|просроч|январ|феврал|март|апрел|ма[йя](?: |$)|июн|июл|август|сентябр|октябр|ноябр|декабр/;
const CENT = money("0.01");

/**
 * Columns of what is owed for several things («Задолженность»: «за землю», «за имущество»), which together are the
 * debt; none if the sheet has their sum itself.
 */
export function joinedDebts({ profiles, grid, rows }: JoinInput): readonly JoinedColumn[] {
  const groups = new Map<string, ColumnProfile[]>();
  for (const profile of profiles) {
    const [, owed, forWhat] = OWED_FOR.exec(normaliseText(profile.levels.join(" "))) ?? [];
    if (owed === undefined || forWhat === undefined || OTHER.test(forWhat) || !holdsSums(profile)) continue;
    groups.set(owed, [...(groups.get(owed) ?? []), profile]);
  }
  const sumsOf = ({ column }: ColumnProfile): readonly Money[] =>
    rows.map((row) => readSum(grid.value(row, column)) ?? ZERO);
  return [...groups].flatMap(([owed, debts]): readonly JoinedColumn[] => {
    const [first] = debts;
    if (first === undefined || debts.length < 2) return [];
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

const holdsSums = ({ values }: ColumnProfile): boolean =>
  values.length > 0 && values.every((value) => readSum(value) !== null);

function readSum(value: unknown): Money | null {
  return readMoney(value as never, { unit: "rub", lone: UNKNOWN_SEPARATORS }).value;
}
