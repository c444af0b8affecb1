import { logicalWord } from "../../domain/logicalWord";
import {
  BankruptcyStage,
  CATEGORIES,
  DebtKind,
  DebtorType,
  fieldSpec,
  GisGmp,
  InstitutionType,
  JudgmentResult,
  YesNo,
  type FieldKey,
  type FieldValue,
} from "../../domain/fields";
import { isCellError, type CellValue } from "../../domain/grid";
import { FINDINGS, cellErrorFinding } from "./cellMessages";
import { normaliseText } from "./normaliseText";
import { cleanText, excelNumber, isBlank } from "./cellText";
import { EMPTY, known, unreadable, type Reading } from "./types";

/** Words for a choice, tried in order against the normalised text; the first match decides. */
type Words = readonly (readonly [words: RegExp, choice: string])[];

/** JavaScript's \b does not recognise Cyrillic letters. */
const word = (words: string): RegExp => new RegExp(`(?<![а-я])(?:${words})(?![а-я])`);

const YES_NO: Words = [
  [/^(?:нет|н|no|n|0|ложь|false)$|^не |необязательн|^без /, YesNo.no],
  [/^(?:да|д|yes|y|1|истина|true|v|х|x|есть)$|^да |требует|обязательн|необходим|нужн/, YesNo.yes],
];

/** What stands before the names of legal persons. */
const LEGAL_FORMS =
  "ооо|одо|[зопн]?ао|[мг]?уп|фгуп|мкп|[мгф]*[кба](?:до|о)?у|ано|нко|тсж|тсн|снт|днт|гск|жск|жк|пк|спк|ук";

const WORDS: Partial<Record<FieldKey, Words>> = {
  claimRequired: YES_NO,
  institutionType: [
    [/грбс|главн\S* распорядител/, InstitutionType.chiefManager],
    [word("[мгф]?ку|[мгф]ко?у"), InstitutionType.treasury],
    [/казенн/, InstitutionType.treasury],
    [/автономн/, InstitutionType.autonomous],
    [word("[мгф]?ау|[мгф]аоу|[мгф]адоу"), InstitutionType.autonomous],
    [/бюджетн/, InstitutionType.budgetary],
    [word("[мгф]?бу|[мгф]боу|[мгф]бдоу"), InstitutionType.budgetary],
  ],
  debtKind: [
    [/отсроч|рассроч/, DebtKind.deferred],
    [/пен[яиеё]|пеней|штраф|неустой|проценты/, DebtKind.penalty],
    [/недоим|осн\S* (?:долг|задолж)/, DebtKind.arrears],
  ],
  debtorType: [
    [word("ип|ипбоюл|пбоюл|чп"), DebtorType.entrepreneur],
    [/предпринимател|глав\S* (?:кфх|крест)/, DebtorType.entrepreneur],
    [word("фл|физ"), DebtorType.individual],
    [/физ\S* ?лиц|гражд|населени|самозанят|пенсионер|нотариус|адвокат/, DebtorType.individual],
    [word("юл|юр"), DebtorType.legalEntity],
    [/юр\S* ?лиц|организац|предприяти/, DebtorType.legalEntity],
    [word(LEGAL_FORMS), DebtorType.legalEntity],
    [/(?:^| )обществ|учрежден|кооператив|товариществ|(?:^| )фонд(?: |$)|компани/, DebtorType.legalEntity],
  ],
  gisGmp: [
    [/^(?:нет|не)(?: |$)|несквит|не сквит|не найден|отсутств/, GisGmp.unmatched],
    [/^(?:да|1|истина)$|сквит/, GisGmp.matched],
  ],
  judgmentResult: [
    [/частич/, JudgmentResult.partly],
    [/отказ\S* (?:истца )?от /, ""],
    [/отказ|отклон|не удовлетвор/, JudgmentResult.refused],
    [/удовл|взыска/, JudgmentResult.granted],
  ],
  bankruptcyStage: [
    [/наблюден/, BankruptcyStage.observation],
    [/реструктур/, BankruptcyStage.restructuring],
    [/реализац/, BankruptcyStage.saleOfAssets],
    [/конкурсн|признан\S* (?:\S+ )?банкрот/, BankruptcyStage.receivership],
    [/внешн|оздоровлен|санаци|миров|внесудебн/, BankruptcyStage.other],
  ],
  categoryManual: [
    [/основан.*сомнит/, "1.3.3"],
    [/основан.*безнад/, "1.3.4"],
    [/затратн/, "1.3.2"],
    [/взыскани\S* возможн|возможн\S* взыскани/, "1.3.1"],
    [/сомнит/, "1.4"],
    [/ожидаем/, "1.2"],
    [/текущ/, "1.1"],
  ],
};

const OPPOSITES: Readonly<Record<string, string>> = {
  [YesNo.yes]: YesNo.no,
  [YesNo.no]: YesNo.yes,
  [GisGmp.matched]: GisGmp.unmatched,
  [GisGmp.unmatched]: GisGmp.matched,
};

/** Choice columns have few distinct texts, and each is interpreted once; those of a free-text column are not kept. */
const MOST_REMEMBERED = 500;
const remembered = new Map<string, Reading<string>>();

/**
 * Reads a choice by its words («МКУ» is казённое, «удовл. частично» is частично, «+» is да). A text that matches none
 * of the choices is a warning and leaves the value out. `inverted`: the heading asks the opposite of the field.
 */
export function readChoice<K extends FieldKey>(
  field: K,
  value: CellValue,
  inverted = false,
): Reading<FieldValue<K>> {
  if (value === null) return EMPTY;
  if (isCellError(value)) return unreadable(cellErrorFinding(value));
  if (typeof value === "string" && isBlank(value)) return EMPTY;
  const key = `${field}|${String(inverted)}|${String(value)}`;
  let reading = remembered.get(key);
  if (!reading) {
    reading = understand(field, textOf(value), inverted);
    if (remembered.size < MOST_REMEMBERED) remembered.set(key, reading);
  }
  return reading as Reading<FieldValue<K>>;
}

function textOf(value: string | number | boolean): string {
  if (typeof value === "boolean") return logicalWord(value);
  return typeof value === "number" ? String(excelNumber(value)) : cleanText(value);
}

function understand(field: FieldKey, text: string, inverted: boolean): Reading<string> {
  const choices = fieldSpec(field).choices ?? [];
  const choice = field === "categoryManual" ? categoryOf(text) : choiceOf(field, text, choices);
  if (choice === null) return unreadable(FINDINGS.choiceUnreadable(text, choices));
  return known(inverted ? (OPPOSITES[choice] ?? choice) : choice);
}

function choiceOf(field: FieldKey, text: string, choices: readonly string[]): string | null {
  if (/^[+✓✔√]$/.test(text))
    return choices.find((choice) => choice === YesNo.yes || choice === GisGmp.matched) ?? null;
  const normal = normaliseText(text);
  const exact = choices.find((choice) => normaliseText(choice) === normal);
  return exact ?? byWords(field, normal);
}

function byWords(field: FieldKey, normal: string): string | null {
  return WORDS[field]?.find(([words]) => words.test(normal))?.[1] || null;
}

/** «1.3.2», «1,2», «просроченная 1.3.2», otherwise by the words of Vologda's appendix 1. */
function categoryOf(text: string): string | null {
  const codes = text.replaceAll(",", ".").match(/(?<![\d.])1(?:\.\d)+(?![\d])/g) ?? [];
  if (codes.length > 0)
    return CATEGORIES.find((category) => codes.length === 1 && category === codes[0]) ?? null;
  return byWords("categoryManual", normaliseText(text));
}
