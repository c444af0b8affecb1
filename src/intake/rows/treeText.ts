import type { FieldKey } from "../../domain/fields";
import type { CellValue } from "../../domain/grid";
import { daysInText } from "../../domain/written/dayInText";
import { MONTH } from "../../domain/written/months";

/** What a row of a 1С tree represents. */
export type TreeKind =
  | "institution"
  | "unit"
  | "funding"
  | "account"
  | "income"
  | "contractor"
  | "contract"
  | "document"
  | "period";

/** The usual order of levels, from top to bottom. */
const RANKS: Readonly<Record<TreeKind, number>> = {
  institution: 0,
  unit: 1,
  funding: 2,
  account: 3,
  income: 4,
  contractor: 5,
  contract: 6,
  document: 7,
  period: 8,
};

/** The field that a level fills; a movement document is neither debtor nor basis (docs/register.md §1 p.13). */
export const TREE_FIELDS: Readonly<Record<Exclude<TreeKind, "document">, FieldKey>> = {
  institution: "institutionName",
  unit: "unit",
  funding: "funding",
  account: "accountCode",
  income: "kbk",
  contractor: "debtorName",
  contract: "basis",
  period: "originDate",
};

const ACCOUNT = /^(?:\d\.)?(\d{3}\.\d{1,3}|\d{2}(?:\.\d{1,3})?)(?:\s*,\s*(\d))?$/;
const INCOME = /^[\d.\s\u00a0]{17,32}$/;
const PERIOD = new RegExp(`^${MONTH}\\s+\\d{4}(?:\\s*г\\.?)?$`, "i");
const CONTRACT =
  /^(?:доп\S*\s+соглаш|муниципальн\S+\s+контракт|дог(?:\.|овор)|контракт|соглашени|пени\s+по|штраф\s+по|неустойк|решени|исполнительн\S+\s+лист|постановлени|№|без\s+договора|основной\s+договор|прочие\s+договор)/i;
/** Documents of 1С that moved the balance. */
const DOCUMENT =
  /^(?:реализаци|поступлени|оплата|ввод\s+(?:начальн|остатк)|корректировк|операци|акт\s+(?:об\s+оказан|выполнен)|сч[её]т[-\s]фактур|накладн|начислени|платежн|приходн|расходн|списани|взаимозач|возврат|передача|оказание\s+услуг|документ\s|бухгалтерск|авансов|кассов|отч[её]т\s|акт\s)/i;
/** «… 0000-000012 от 15.01.2026 23:59:59»: this is how 1С names its documents; a contract has no time of day. */
const DOCUMENT_TIME = /\sот\s+\d{1,2}\.\d{1,2}\.\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?$/i;
/** Documents whose day is the day on which the debt arose. */
const CHARGE = /^(?:реализаци|начислени|акт|сч[её]т|накладн|передача|оказание)/i;
const NUMBER_AND_DATE = /^\S{1,30}\s+от\s+\d{1,2}[./]\d{1,2}[./]\d{2,4}/i;
const UNIT = /^(?:\p{L}+\s+)?(?:управлени[ея]|отдел|сектор|комисси[яи])(?!\p{L})/iu;
const INSTITUTION =
  /^(?:м(?:униципальное\s+)?(?:к|б|а)?(?:д)?оу|мку|мбу|мау|мбук|мбоу|мбдоу|администраци|комитет|департамент|совет\s|сельское\s+поселени)/i;

/** A text of a tree, understood by its form; `null` for a blank cell. */
export function treeText(value: CellValue): { readonly kind: TreeKind; readonly rank: number } | null {
  if (value === null || typeof value === "boolean" || typeof value === "object") return null;
  const kind = kindOf(String(value).trim());
  return kind === null ? null : { kind, rank: RANKS[kind] };
}

function kindOf(text: string): TreeKind | null {
  if (text === "") return null;
  if (/^\d$/.test(text)) return "funding";
  if (ACCOUNT.test(text)) return "account";
  if (INCOME.test(text)) return "income";
  if (PERIOD.test(text)) return "period";
  if (DOCUMENT_TIME.test(text) || DOCUMENT.test(text)) return "document";
  if (CONTRACT.test(text) || NUMBER_AND_DATE.test(text)) return "contract";
  if (UNIT.test(text)) return "unit";
  if (INSTITUTION.test(text) && daysInText(text).length === 0) return "institution";
  return "contractor";
}

/** The account, and the kind of funding after it in «205.21, 1». */
export function splitAccount(
  text: string,
): { readonly account: string; readonly funding: string | null } | null {
  const match = ACCOUNT.exec(text.trim());
  if (!match?.[1]) return null;
  return { account: match[1], funding: match[2] ?? null };
}

/** Whether a document is one that makes a debt: its date is the day on which the debt arose. */
export function isCharge(document: string): boolean {
  return CHARGE.test(document.trim());
}

const LEGEND: readonly (readonly [RegExp, TreeKind])[] = [
  [
    /контрагент|дебитор|должник|плательщик|арендатор|получател|покупател|заказчик|абонент|наниматель/,
    "contractor",
  ],
  [/документ|регистратор/, "document"],
  [/договор|контракт|основани|сделк/, "contract"],
  [/кпс|кбк|код\S* дохода|вид\S* дохода/, "income"],
  [/сч[её]т/, "account"],
  [/^кфо/, "funding"],
  [/подраздел/, "unit"],
  [/учрежден|организаци/, "institution"],
  [/период|месяц/, "period"],
];

/**
 * What the legend of a tree («Счет, КФО», «КПС», «Контрагенты», «Договоры») says about a level; `null` if unknown.
 */
export function legendKind(text: string): TreeKind | null {
  const lower = text.toLowerCase();
  return LEGEND.find(([words]) => words.test(lower))?.[1] ?? null;
}
