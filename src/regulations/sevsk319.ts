import { isoDay } from "../domain/day";
import type { CollectionRules } from "./collectionRules";
import { LAW_NOTES } from "./law";
import { QUARTER_ENDS, type Regulation } from "./regulation";
import { calendarDays, rule, workingDays } from "./rule";

const cite = (point: string): string => `№ 319, ${point}`;
const DOCUMENT =
  "Постановление администрации Севского муниципального района Брянской области от 20.04.2026 № 319 «Об утверждении Регламента реализации полномочий администратора доходов бюджета по взысканию дебиторской задолженности по платежам в бюджет Севского муниципального района Брянской области, пеням и штрафам по ним»";

const documents = {
  id: "handover",
  action: "Подготовить документы для иска",
  term: calendarDays(10),
  fulfilledBy: "legalHandoverDate",
  clause: cite("п. 4.3"),
} as const;
/** П. 4.2: «в пределах сроков, установленных законодательством», that is, within the limitation period. */
const filing = rule({
  id: "filing",
  action: "Подать иск",
  from: "base",
  term: "limitation",
  fulfilledBy: "lawsuitDate",
  clause: cite("п. 4.2"),
});

const ADOPTED = isoDay("2026-04-20");

const notes: readonly string[] = [
  "Документ называет для ответа на претензию два срока: 15 дней со дня получения (п. 3.2 пп. 2) и 30 календарных дней со дня направления (п. 3.2, п. 3.5). Действуют 30 дней; 15 дней со дня получения показываются только как примечание. Если в строке есть свой «Срок ответа по претензии», действует он.",
  "П. 3.1 пп. 1 считает 30 дней на требование с образования задолженности, п. 3.2 — с образования просроченной: взят день, когда истёк срок уплаты.",
  "П. 4.3 не называет начало 10 дней на документы для иска: взяты отказ должника или окончание срока ответа, а если претензия не обязательна — день, когда истёк срок уплаты.",
  "П. 4.2 не даёт срока подачи иска, кроме установленных законодательством: взята исковая давность.",
  "П. 6 не называет начало одного рабочего дня на передачу претензии в бухгалтерию: взят день её направления.",
  "Постановление от 20.04.2026, а в грифе приложения стоит 20.04.2024: номер один, дата взята из постановления.",
];

const reportNote =
  "П. 6 требует отчёт «до 25 числа месяца предшествующему отчетному», что нельзя прочесть однозначно: взяты 25 марта, июня, сентября и декабря; эти даты можно изменить.";

/** Sevsk, № 319. */
export const SEVSK: CollectionRules<"sevsk"> = {
  id: "sevsk",
  name: "Севск, № 319",
  document: DOCUMENT,
  adopted: ADOPTED,
  inForceTo: null,
  shiftToWorkingDay: true,
  claim: rule({
    id: "claim",
    action: "Направить требование (претензию)",
    from: "base",
    term: calendarDays(30),
    fulfilledBy: "claimDate",
    clause: cite("п. 3.2"),
  }),
  overdue: null,
  response: rule({
    id: "response",
    action: "Ждать ответа на претензию",
    from: "claimDate",
    term: calendarDays(30),
    clause: cite("п. 3.5"),
  }),
  isResponseAssumed: false,
  otherResponse: rule({
    id: "payment-after-receipt",
    action: "Погасить задолженность по требованию (претензии)",
    from: "claimReceivedDate",
    term: calendarDays(15),
    clause: cite("п. 3.2 пп. 2"),
  }),
  ownResponseClause: cite("п. 3.4"),
  afterClaim: [rule({ ...documents, from: "trigger" }), filing],
  withoutClaim: { begins: null, steps: [rule({ ...documents, from: "base" }), filing] },
  exempt: null,
  variants: [],
  writSending: null,
  accounting: rule({
    id: "accounting",
    action: "Передать подписанную претензию в бухгалтерию",
    from: "claimDate",
    term: workingDays(1),
    fulfilledBy: "accountingDate",
    clause: cite("п. 6"),
  }),
  clauses: {
    withdrawal: cite("п. 4.7"),
    bankruptcy: cite("п. 3.1 пп. 4"),
    appeal: cite("п. 4.5"),
    enforcement: cite("разд. 5"),
    writ: cite("п. 4.6"),
    penalty: cite("п. 2.1"),
    inventory: cite("п. 2.2"),
  },
  papers: {
    proofClause: cite("п. 4.3 пп. 5"),
    basis: "Копии документов, являющихся основанием для начисления сумм, со всеми приложениями",
    wantsIdentity: true,
    threeCopies: true,
    sentAs: "заказное письмо с уведомлением",
  },
  notes: [...notes, ...LAW_NOTES],
};

/** Sevsk, № 319. */
export const SEVSK_319: Regulation<"sevsk319", "sevsk"> = {
  id: "sevsk319",
  name: SEVSK.name,
  place: /(?<![а-я])севск(?:ий|ого|ому|им|ом|ая|ой|а|у|е)?(?![а-я])/,
  document: DOCUMENT,
  adopted: ADOPTED,
  collection: [SEVSK],
  duties: [
    {
      id: "sevsk-inventory",
      who: "Ответственный сотрудник",
      what: "Инвентаризация расчётов с должниками (не реже одного раза в квартал)",
      clause: cite("п. 2.2"),
      yearly: QUARTER_ENDS,
    },
    {
      id: "sevsk-report",
      who: "Ответственный сотрудник",
      what: "Отчёт об итогах работы по взысканию просроченной дебиторской задолженности в бухгалтерию",
      clause: cite("п. 6"),
      yearly: [
        { month: 3, day: 25 },
        { month: 6, day: 25 },
        { month: 9, day: 25 },
        { month: 12, day: 25 },
      ],
    },
  ],
  notes: [reportNote],
};
