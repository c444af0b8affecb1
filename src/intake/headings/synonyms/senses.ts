import type { FieldKey } from "../../../domain/fields";
import type { ColumnTarget } from "../../types";

/**
 * Headings with several senses: the content of the column decides, in this order. A single candidate applies only if
 * the values are of its kind («Исп. лист» with dates, not with numbers of writs). If `ignored` follows, other values
 * mean that the column is not read, and no question is asked.
 */
export const AMBIGUOUS: Readonly<Record<string, readonly ColumnTarget[]>> = {
  Администратор: ["administratorName", "administratorCode"],
  ГРБС: ["administratorName", "administratorCode"],
  "Вид дохода": ["incomeName", "kbk"],
  Доход: ["incomeName", "kbk"],
  Категория: ["categoryManual", "debtorType"],
  "Тип задолженности": ["debtKind"],
  "Контрагент (ИНН)": ["inn"],
  Сумма: ["amount"],
  Остаток: ["amount"],
  "Остаток к уплате": ["amount"],
  "Остаток к оплате": ["amount"],
  "Непогашенный остаток": ["amount"],
  "Осталось уплатить": ["amount"],
  "Осталось оплатить": ["amount"],
  "Осталось взыскать": ["amount"],
  "Осталось погасить": ["amount"],
  Штраф: ["penalty"],
  Срок: ["dueDate"],
  Отсрочка: ["deferralUntil"],
  Рассрочка: ["deferralUntil"],
  Претензия: ["claimDate", "claimNumber", "claimRequired"],
  "Судебный приказ": ["courtOrderDate"],
  Иск: ["lawsuitDate", "lawsuitAmount"],
  "Исковое заявление": ["lawsuitDate"],
  Решение: ["judgmentDate", "judgmentResult"],
  "Решение суда": ["judgmentDate", "judgmentResult"],
  Результат: ["judgmentResult"],
  "Исп. лист": ["writDate"],
  "Исполнительный лист": ["writDate"],
  ИЛ: ["writDate"],
  ФССП: ["writSentDate"],
  "Направлен на исполнение (ФССП/банк)": ["writSentDate"],
  "Постановление о штрафе": ["fineRulingDate"],
  "Дата постановления": ["fineRulingDate"],
  Банкротство: ["bankruptcyDate"],
  Причина: ["reason"],
  // One cell with the whole period: «1 кв. 2026», «с 01.01.2026 по 31.03.2026».
  Период: ["periodTo", "ignored"],
  "За период": ["periodTo", "ignored"],
  "За какой период": ["periodTo", "ignored"],
  "Период долга": ["periodTo", "ignored"],
  "Период задолженности": ["periodTo", "ignored"],
  "Период возникновения задолженности": ["periodTo", "ignored"],
  "Период образования задолженности": ["periodTo", "ignored"],
  "Период возникновения долга": ["periodTo", "ignored"],
  "Период образования долга": ["periodTo", "ignored"],
  "Период начисления": ["periodTo", "ignored"],
  "Период оказания услуг": ["periodTo", "ignored"],
  "Расчетный период": ["periodTo", "ignored"],
};

/** A heading that says only what kind of debtors stand below it. */
export const PERSONS =
  /^(?:юридическ|физическ)\S* лиц|^(?:организаци|граждан|население|индивидуальн\S* предпринимател)/;

/** Short sub-headings that have a meaning only under their section. */
export const SECTIONS: readonly {
  readonly parent: RegExp;
  /** Only the level right above counts: a step or a payment between them has a date and a number of its own. */
  readonly direct?: true;
  readonly leaves: Readonly<Record<string, FieldKey>>;
}[] = [
  {
    parent: PERSONS,
    direct: true,
    leaves: { наименование: "debtorName", название: "debtorName", имя: "debtorName" },
  },
  {
    parent: /претенз/,
    leaves: {
      "№": "claimNumber",
      "исх. №": "claimNumber",
      номер: "claimNumber",
      дата: "claimDate",
      направлена: "claimDate",
      отправлена: "claimDate",
      "дата направления": "claimDate",
      "дата отправки": "claimDate",
      "дата предъявления": "claimDate",
      получена: "claimReceivedDate",
      "дата получения": "claimReceivedDate",
      "дата вручения": "claimReceivedDate",
      "срок ответа": "claimTermDate",
      "срок исполнения": "claimTermDate",
      отказ: "claimRefusalDate",
      "дата отказа": "claimRefusalDate",
      требуется: "claimRequired",
      обязательна: "claimRequired",
      "не требуется": "claimRequired",
    },
  },
  {
    parent: /суд|иск(?![а-я])|исков/,
    leaves: {
      "дата подачи": "lawsuitDate",
      подан: "lawsuitDate",
      "сумма требований": "lawsuitAmount",
      "дата решения": "judgmentDate",
    },
  },
  { parent: /(?:^| )иск(?![а-я])|исков/, leaves: { сумма: "lawsuitAmount" } },
  {
    parent: /исполнительн\S* (?:лист|документ)|^ил$/,
    leaves: {
      "№": "writNumber",
      номер: "writNumber",
      "серия, номер": "writNumber",
      дата: "writDate",
      выдан: "writDate",
      "дата выдачи": "writDate",
      "направлен в фссп": "writSentDate",
      направлен: "writSentDate",
    },
  },
  {
    parent: /исполнительн\S* производств/,
    direct: true,
    leaves: {
      "№": "enforcementNumber",
      номер: "enforcementNumber",
      дата: "enforcementStartDate",
      возбуждено: "enforcementStartDate",
      "дата возбуждения": "enforcementStartDate",
      окончено: "enforcementEndDate",
      "дата окончания": "enforcementEndDate",
      "основание окончания": "enforcementEndReason",
      "причина окончания": "enforcementEndReason",
    },
  },
  {
    // Numbers of contracts are often nothing but digits, so the values say nothing against the heading.
    parent:
      /^(?:(?:реквизит|данн|сведен|основани|муниципальн|государственн)\S*(?: о)? )*\(?(?:договор(?!н)|контракт(?!аг)|соглашени)/,
    direct: true,
    leaves: {
      "№": "basis",
      номер: "basis",
      дата: "contractDate",
      от: "contractDate",
      заключен: "contractDate",
      подписан: "contractDate",
      "дата заключения": "contractDate",
      "дата подписания": "contractDate",
    },
  },
  { parent: /^дата$/, leaves: { исполнения: "dueDate", возникновения: "originDate" } },
  { parent: /гмп/, leaves: { сквитировано: "gisGmp", "не сквитировано": "gisGmp", уин: "uin" } },
];
