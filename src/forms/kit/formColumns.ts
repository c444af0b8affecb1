import { categoryAt } from "../../assessment/category";
import { addDays, addYears, type Day } from "../../domain/day";
import { debtTotal, hasOnlyPenalty, type DebtFacts } from "../../domain/debt";
import { DebtKind, FIELDS, InstitutionType, type FieldKey } from "../../domain/fields";
import { isAboveZero, sum, ZERO, type Money } from "../../domain/money";
import { previousMonthStart } from "../../domain/reportingDates";
import { COMPUTED_COLUMNS } from "../../register/table/registerColumns";
import type { FormContext, FormRow } from "./formContext";
import type { ColumnValue, QueryColumn } from "../../register/query/query";

/** What a principal or a penalty counts as in the Olenegorsk income forms; these words are stored in the register. */
export const FormKind = { arrears: "недоимка", deferred: "отсроченные", penalty: "пени" } as const;
/**
 * Which Olenegorsk procedure a debt falls under where one register holds both (docs/forms.md, «Common definitions»).
 */
export const OlenegorskScope = { income: "доходы", institutions: "учреждения" } as const;
/** The column of the Olenegorsk institutions form in which a debt is counted. */
export const InstitutionGroup = {
  chiefManager: "ГРБС",
  treasury: "казённые",
  budgetary: "бюджетные",
  autonomous: "автономные",
} as const;

/** The register columns that several forms query; a form may add its own to them. */
export interface FormColumns {
  /** A column with the facts of a field. */
  fact(key: FieldKey): QueryColumn<FormRow>;
  /** A column that the register computes itself. */
  computed(key: keyof typeof COMPUTED_COLUMNS): QueryColumn<FormRow>;
  readonly administrator: QueryColumn<FormRow>;
  readonly scope: QueryColumn<FormRow>;
  /** Всего, at any stage. */
  readonly total: QueryColumn<FormRow>;
  /** Всего of debts that the forms include at A: all but stages `closed` and `written-off`. */
  readonly amountNow: QueryColumn<FormRow>;
  /** The parts of `amountNow`. */
  readonly principalNow: QueryColumn<FormRow>;
  readonly penaltyNow: QueryColumn<FormRow>;
  /** The amount at A0; blank if it is unknown, not positive, or was given up before A0. */
  readonly amountOpening: QueryColumn<FormRow>;
  /** The parts of `amountOpening`: penalties are separate where an earlier build has kept them that way. */
  readonly principalOpening: QueryColumn<FormRow>;
  readonly penaltyOpening: QueryColumn<FormRow>;
  /** {@link LACKING} if the amount at A0 is unknown: see {@link openingAmount}. */
  readonly openingLacking: QueryColumn<FormRow>;
  /** The amount on the 1st of the month before A. */
  readonly amountPrevious: QueryColumn<FormRow>;
  /** {@link LACKING} if the amount on that day is unknown: see {@link previousAmount}. */
  readonly previousLacking: QueryColumn<FormRow>;
  /** What a decision gave up as bad debt: the current amount, or the amount at A0 if nothing remains. */
  readonly badDebtSum: QueryColumn<FormRow>;
  /** {@link LACKING} if nothing remains and the amount at A0 is unknown. */
  readonly badDebtLacking: QueryColumn<FormRow>;
  readonly categoryNow: QueryColumn<FormRow>;
  readonly categoryOpening: QueryColumn<FormRow>;
  readonly kindNow: QueryColumn<FormRow>;
  readonly kindOpening: QueryColumn<FormRow>;
  readonly institutionGroup: QueryColumn<FormRow>;
  readonly overdueDays: QueryColumn<FormRow>;
}

/** A hidden column of the register whose values are computed once per line. */
export function derivedColumn(
  context: FormContext,
  key: string,
  header: string,
  type: QueryColumn<FormRow>["type"],
  compute: (row: FormRow) => ColumnValue,
): QueryColumn<FormRow> {
  const known = new Array<ColumnValue | undefined>(context.rows.length);
  return {
    key,
    header,
    type,
    value: (row) => {
      let value = known[row.index];
      if (value === undefined) known[row.index] = value = compute(row);
      return value;
    },
  };
}

/** The columns over the register of `context`. One object per context: columns are compared by identity. */
export function formColumns(context: FormContext): FormColumns {
  const { asOf, year, yearStart, assessment } = context;
  const month = previousMonthStart(asOf);
  const facts = new Map<FieldKey, QueryColumn<FormRow>>();
  const computed = Object.fromEntries(
    Object.entries(COMPUTED_COLUMNS).map(([key, { header, type, value }]) => [
      key,
      { key, header, type, value: ({ entry }: FormRow) => value(entry) },
    ]),
  ) as Record<keyof typeof COMPUTED_COLUMNS, QueryColumn<FormRow>>;
  const derived = (
    key: string,
    header: string,
    type: QueryColumn<FormRow>["type"],
    compute: (row: FormRow) => ColumnValue,
  ): QueryColumn<FormRow> => derivedColumn(context, key, header, type, compute);

  const opening = ({ entry }: FormRow): Money | null =>
    isAbsent(entry)
      ? null
      : standing(openingAmount(entry.debt, yearStart), entry.debt.badDebtDate, yearStart);

  return {
    fact(key) {
      let column = facts.get(key);
      if (column === undefined) {
        const spec = FIELDS[key];
        const type = spec.type === "choice" ? "word" : spec.type;
        column = { key, header: spec.header, type, value: (row) => row.entry.debt[key] };
        facts.set(key, column);
      }
      return column;
    },
    computed: (key) => computed[key],
    administrator: derived(
      "formAdministrator",
      "Ключ администратора",
      "word",
      (row) => context.administratorOf(row).key,
    ),
    scope: derived("formScope", "Порядок мониторинга", "word", ({ entry: { debt } }) =>
      debt.kosgu !== null && (debt.funding !== null || debt.institutionType !== null)
        ? OlenegorskScope.institutions
        : OlenegorskScope.income,
    ),
    total: computed.total,
    amountNow: derived("formAmount", "В формах: всего, руб.", "money", (row) =>
      isIncluded(row) ? row.entry.assessment.total : null,
    ),
    principalNow: derived("formPrincipal", "В формах: основной долг, руб.", "money", (row) =>
      isIncluded(row) ? row.entry.debt.amount : null,
    ),
    penaltyNow: derived("formPenalty", "В формах: пени, руб.", "money", (row) =>
      isIncluded(row) ? row.entry.debt.penalty : null,
    ),
    amountOpening: derived("formOpening", "В формах: на начало года, руб.", "money", (row) => opening(row)),
    principalOpening: derived(
      "formOpeningPrincipal",
      "В формах: основной долг на начало года, руб.",
      "money",
      (row) => {
        const amount = opening(row);
        const rest = amount === null ? null : amount.minus(openingPenalty(row, amount) ?? ZERO);
        return rest !== null && isAboveZero(rest) ? rest : null;
      },
    ),
    penaltyOpening: derived("formOpeningPenalty", "В формах: пени на начало года, руб.", "money", (row) =>
      openingPenalty(row, opening(row)),
    ),
    openingLacking: derived("formOpeningLacking", "В формах: на начало года неизвестно", "word", (row) =>
      isLacking(openingAmount(row.entry.debt, yearStart), row, yearStart),
    ),
    amountPrevious: derived(
      "formPrevious",
      "В формах: на 1-е число предыдущего месяца, руб.",
      "money",
      ({ entry }) =>
        isAbsent(entry) ? null : standing(previousAmount(entry.debt, month), entry.debt.badDebtDate, month),
    ),
    previousLacking: derived(
      "formPreviousLacking",
      "В формах: на 1-е число предыдущего месяца неизвестно",
      "word",
      (row) => isLacking(previousAmount(row.entry.debt, month), row, month),
    ),
    badDebtSum: derived(
      "formBadDebt",
      "В формах: сумма признанной безнадёжной, руб.",
      "money",
      ({ entry: { debt, assessment: made } }) => {
        if (debt.badDebtDate === null) return null;
        return isAboveZero(made.total) ? made.total : openingAmount(debt, yearStart);
      },
    ),
    badDebtLacking: derived(
      "formBadDebtLacking",
      "В формах: сумма признанной безнадёжной неизвестна",
      "word",
      ({ entry: { debt, assessment: made } }) =>
        debt.badDebtDate !== null && !isAboveZero(made.total) && openingAmount(debt, yearStart) === null
          ? LACKING
          : null,
    ),
    categoryNow: computed.category,
    categoryOpening: derived(
      "formCategoryOpening",
      "Категория на начало года",
      "code",
      ({ entry: { debt } }) => categoryAt(debt, yearStart, year, assessment),
    ),
    kindNow: derived("formKind", "Вид долга для форм", "word", ({ entry: { debt } }) => kindAt(debt, asOf)),
    kindOpening: derived("formKindOpening", "Вид долга на начало года", "word", ({ entry }) =>
      entry.opening === undefined && hasOnlyPenalty(entry.debt)
        ? FormKind.penalty
        : kindAt(entry.debt, yearStart, entry.opening?.kind ?? entry.debt.debtKind),
    ),
    institutionGroup: derived("formInstitution", "Группа учреждения", "word", ({ entry: { debt } }) =>
      institutionGroup(debt),
    ),
    overdueDays: computed.overdueDays,
  };
}

/** Whether the forms include a debt at A (docs/forms.md: all but the stages `closed` and `written-off`). */
export function isIncluded(row: FormRow): boolean {
  const { stage } = row.entry.assessment;
  return stage !== "closed" && stage !== "written-off";
}

/**
 * The debt's sum at A0 (docs/register.md §2): openingAmount; a debt that arose later had none; one that arose earlier
 * had its current amount plus what has been paid since, if the payments are known; otherwise unknown.
 */
export function openingAmount(debt: DebtFacts, yearStart: Day): Money | null {
  if (debt.openingAmount !== null) return debt.openingAmount;
  if (debt.originDate === null) return null;
  if (debt.originDate >= yearStart) return ZERO;
  return debt.paidAmount === null ? null : sum([debtTotal(debt), debt.paidAmount]);
}

/**
 * The debt's sum on the 1st of the month before A: as given in the sheet, none if the debt arose later, otherwise
 * unknown.
 */
export function previousAmount(debt: DebtFacts, month: Day): Money | null {
  if (debt.previousAmount !== null) return debt.previousAmount;
  return debt.originDate !== null && debt.originDate >= month ? ZERO : null;
}

/** The content of a register column that marks debts whose earlier sum is unknown. */
export const LACKING = "да";

/** The mark of a debt that may have existed on `day` with a sum that nobody has given. */
function isLacking(amount: Money | null, { entry }: FormRow, day: Day): string | null {
  if (isAbsent(entry)) return null;
  const { debt } = entry;
  const isGivenUp = debt.badDebtDate !== null && debt.badDebtDate < day;
  return amount === null && !isGivenUp ? LACKING : null;
}

/** Whether its administrator has not submitted: none of its sums then appears in any form (docs/periods.md §5). */
function isAbsent({ presence }: FormRow["entry"]): boolean {
  return presence === "absent";
}

/**
 * Which part of an opening amount was penalties alongside another kind of debt; `null` if none was, or nobody knows.
 */
function openingPenalty({ entry }: FormRow, amount: Money | null): Money | null {
  const penalty = entry.opening?.penalty ?? null;
  const isPart = penalty !== null && amount !== null && isAboveZero(penalty) && penalty.lte(amount);
  return isPart ? penalty : null;
}

/** An earlier sum as forms count it: positive and not given up as bad debt before that day. */
function standing(amount: Money | null, badDebtDate: Day | null, day: Day): Money | null {
  if (amount === null || !isAboveZero(amount)) return null;
  return badDebtDate !== null && badDebtDate < day ? null : amount;
}

/** The kind of a debt's principal at `day` (docs/forms.md, «Olenegorsk № 83, order 1»), where it was `kind` by then. */
function kindAt(debt: DebtFacts, day: Day, kind: DebtFacts["debtKind"] = debt.debtKind): string {
  if (kind === DebtKind.penalty) return FormKind.penalty;
  if (kind === DebtKind.deferred) return FormKind.deferred;
  if (debt.deferralUntil !== null && debt.deferralUntil >= day) return FormKind.deferred;
  return FormKind.arrears;
}

/** A debt without a type counts as the chief manager's own (docs/forms.md, «Olenegorsk № 83, order 2»). */
function institutionGroup(debt: DebtFacts): string {
  switch (debt.institutionType) {
    case InstitutionType.treasury:
      return InstitutionGroup.treasury;
    case InstitutionType.budgetary:
      return InstitutionGroup.budgetary;
    case InstitutionType.autonomous:
      return InstitutionGroup.autonomous;
    case InstitutionType.chiefManager:
    case null:
      return InstitutionGroup.chiefManager;
  }
}

/**
 * The first day d with d + 3 years ≥ `day`: «более 3 лет» on `day` means that originDate is before it (a plain date,
 * never moved to a working day: docs/forms.md, «Common definitions»).
 */
export function threeYearMark(day: Day): Day {
  let mark = addYears(day, -3);
  while (addYears(mark, 3) < day) mark = addDays(mark, 1);
  return mark;
}
