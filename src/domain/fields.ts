import type { Day } from "./day";
import type { Money } from "./money";

/** Values of «Тип должника». */
export const DebtorType = { legalEntity: "ЮЛ", entrepreneur: "ИП", individual: "ФЛ" } as const;
/** Values of «Тип учреждения» (Olenegorsk № 83, order 2). */
export const InstitutionType = {
  chiefManager: "ГРБС",
  treasury: "казённое",
  budgetary: "бюджетное",
  autonomous: "автономное",
} as const;
/** Values of «Вид задолженности» (Olenegorsk № 83, order 1). */
export const DebtKind = { arrears: "недоимка", deferred: "отсроченная", penalty: "пени" } as const;
/** Values of «Сверка с ГИС ГМП». */
export const GisGmp = { matched: "сквитировано", unmatched: "не сквитировано" } as const;
/** Values of yes/no fields. */
export const YesNo = { yes: "да", no: "нет" } as const;
/** Values of «Результат» of a judgment. */
export const JudgmentResult = { granted: "удовлетворён", partly: "частично", refused: "отказ" } as const;
/** Values of «Процедура банкротства» (127-ФЗ): the first two are the early procedures, the next two the last ones. */
export const BankruptcyStage = {
  observation: "наблюдение",
  restructuring: "реструктуризация",
  receivership: "конкурсное производство",
  saleOfAssets: "реализация имущества",
  other: "другая",
} as const;
/** Values of «Вид финансового обеспечения» that the forms know; other codes are kept as text. */
export const Funding = { budget: "1", taskSubsidy: "4", otherSubsidy: "5" } as const;
/** Values of «Категория (вручную)» and of the computed category (docs/forms.md; Vologda № 817, appendix 1). */
export const CATEGORIES = ["1.1", "1.2", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.4"] as const;
/** A line of the Vologda appendix 1 under which a debt falls. */
export type Category = (typeof CATEGORIES)[number];

/** How a field's values are read, stored and shown. */
export type FieldType = "text" | "code" | "money" | "date" | "choice";

/** A field of the register: its heading in the register sheet, its type, and the choices of a `choice` field. */
export interface FieldSpec<T extends FieldType = FieldType, C extends string = string> {
  readonly header: string;
  readonly type: T;
  readonly choices?: readonly C[];
}

const text = (header: string) => ({ header, type: "text" }) as const;
/** Digits that must remain text (leading zeros, more than 15 digits). */
const code = (header: string) => ({ header, type: "code" }) as const;
const amount = (header: string) => ({ header, type: "money" }) as const;
const date = (header: string) => ({ header, type: "date" }) as const;
function choice<C extends string>(header: string, choices: readonly C[]) {
  return { header, type: "choice", choices } as const;
}

/** The fields of a debt in the order of the register's columns (docs/register.md §2). */
export const FIELDS = {
  administratorCode: code("Код администратора"),
  administratorName: text("Администратор доходов"),
  unit: text("Ответственное подразделение"),
  institutionName: text("Учреждение"),
  institutionType: choice("Тип учреждения", Object.values(InstitutionType)),
  funding: code("Вид финансового обеспечения"),
  accountCode: code("Код счёта"),
  account: code("Лицевой счёт"),
  kbk: code("Код дохода (КБК)"),
  incomeName: text("Наименование дохода"),
  kosgu: code("КОСГУ"),
  debtKind: choice("Вид задолженности", Object.values(DebtKind)),
  debtorName: text("Должник"),
  debtorType: choice("Тип должника", Object.values(DebtorType)),
  inn: code("ИНН"),
  address: text("Адрес"),
  contact: text("Телефон, e-mail"),
  responsible: text("Ответственный"),
  basis: text("Основание (договор)"),
  contractDate: date("Дата договора"),
  periodFrom: date("Период задолженности с"),
  periodTo: date("Период задолженности по"),
  uin: code("УИН"),
  gisGmp: choice("Сверка с ГИС ГМП", Object.values(GisGmp)),
  originDate: date("Дата возникновения"),
  dueDate: date("Срок уплаты"),
  openingAmount: amount("На начало года, руб."),
  previousAmount: amount("На 1-е число предыдущего месяца, руб."),
  amount: amount("Основной долг, руб."),
  penalty: amount("Пени и штрафы, руб."),
  paidAmount: amount("Оплачено с начала года, руб."),
  accrued: amount("Начислено за период, руб."),
  deferralUntil: date("Отсрочка (рассрочка) до"),
  claimRequired: choice("Претензия обязательна", Object.values(YesNo)),
  claimNumber: code("№ претензии"),
  claimDate: date("Претензия направлена"),
  claimReceivedDate: date("Претензия получена"),
  claimTermDate: date("Срок ответа по претензии"),
  claimRefusalDate: date("Отказ получен"),
  accountingDate: date("Передано в бухгалтерию"),
  legalHandoverDate: date("Передано юристам (документы готовы)"),
  lawsuitDate: date("Иск подан"),
  lawsuitAmount: amount("Сумма иска, руб."),
  caseNumber: code("№ дела"),
  courtName: text("Суд"),
  courtOrderDate: date("Судебный приказ"),
  courtOrderCancelledDate: date("Судебный приказ отменён"),
  judgmentDate: date("Решение суда"),
  judgmentResult: choice("Результат", Object.values(JudgmentResult)),
  awardedAmount: amount("Присуждено, руб."),
  writDate: date("Исполнительный лист выдан"),
  writNumber: code("№ исполнительного документа"),
  writSentDate: date("Направлен на исполнение"),
  enforcementNumber: code("№ исполнительного производства"),
  enforcementStartDate: date("Исполнительное производство возбуждено"),
  enforcementEndDate: date("Исполнительное производство окончено"),
  enforcementEndReason: text("Основание окончания"),
  recoveredAmount: amount("Взыскано приставами, руб."),
  fineRulingDate: date("Постановление о штрафе"),
  bankruptcyDate: date("Банкротство"),
  bankruptcyStage: choice("Процедура банкротства", Object.values(BankruptcyStage)),
  bankruptcyClaimDate: date("Требование в деле о банкротстве заявлено"),
  exclusionDate: date("Публикация о предстоящем исключении из ЕГРЮЛ (ЕГРИП)"),
  doubtfulDate: date("Признана сомнительной"),
  badDebtDate: date("Признана безнадёжной"),
  categoryManual: choice("Категория (вручную)", CATEGORIES),
  reason: text("Причина образования"),
  growthReason: text("Причина роста"),
  note: text("Примечание"),
} as const;

/** A field of a debt. */
export type FieldKey = keyof typeof FIELDS;

/** The fields in the order of the register's columns. */
export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

/** The specification of a field, with the loose type that generic code needs. */
export function fieldSpec(key: FieldKey): FieldSpec {
  return FIELDS[key];
}

/** The type of a known value of field `K`. */
export type FieldValue<K extends FieldKey> = (typeof FIELDS)[K] extends { type: "money" }
  ? Money
  : (typeof FIELDS)[K] extends { type: "date" }
    ? Day
    : (typeof FIELDS)[K] extends { type: "choice"; choices: readonly (infer C)[] }
      ? C
      : string;
