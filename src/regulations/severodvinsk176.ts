import { isoDay } from "../domain/day";
import type { CollectionRules } from "./collectionRules";
import { ANSWER_CLAUSE, LAW_NOTES } from "./law";
import type { Regulation } from "./regulation";
import { calendarDays, months, rule, workingDays } from "./rule";

const cite = (point: string): string => `№ 176-рфэ, ${point}`;
const DOCUMENT =
  "Распоряжение заместителя Главы администрации Северодвинска по финансово-экономическим вопросам от 29.09.2023 № 176-рфэ «Об утверждении регламента реализации полномочий администратора доходов бюджета по взысканию дебиторской задолженности по платежам в бюджет, пеням и штрафам по ним в Администрации Северодвинска и МКУ „Центр МТО“»";

const claim = rule({
  id: "claim",
  action: "Направить требование (претензию)",
  from: "base",
  term: calendarDays(30),
  fulfilledBy: "claimDate",
  clause: cite("п. 9"),
});
const overdue = rule({
  id: "overdue",
  action: "Задолженность считается просроченной",
  kind: "after",
  from: "base",
  term: calendarDays(30),
  clause: cite("п. 10"),
});
/** The document does not say; the answer term is that of АПК РФ, assumed for citizens. */
const response = rule({
  id: "response",
  action: "Ждать ответа на претензию",
  from: "claimDate",
  term: calendarDays(30),
  clause: ANSWER_CLAUSE,
});
/** П. 10: 30 days until the debt is overdue plus 30 more, read as one term. */
const courtWithoutClaim = rule({
  id: "court-without-claim",
  action: "Задолженность подлежит взысканию в судебном порядке без претензии",
  kind: "after",
  from: "base",
  term: calendarDays(60),
  clause: cite("п. 10"),
});
const handover = {
  id: "handover",
  action: "Передать документы в Правовое управление",
  fulfilledBy: "legalHandoverDate",
} as const;
const filing = { id: "filing", action: "Подать иск", fulfilledBy: "lawsuitDate" } as const;
/** П. 16 counts from the receipt of the documents; handing them over is taken as receipt. */
const filingByLawyers = rule({
  ...filing,
  from: "legalHandoverDate",
  term: workingDays(10),
  clause: cite("п. 16"),
});
const ADOPTED = isoDay("2023-09-29");

const notes: readonly string[] = [
  "Документ основан на приказе Минфина России от 18.11.2022 № 172н, который утратил силу с 04.11.2024 (приказ от 26.09.2024 № 139н).",
  "П. 10 считает задолженность просроченной лишь через 30 календарных дней. Пени, исковая давность и возраст долга считаются со срока уплаты, а «просрочено: да» ставится по п. 10.",
  "П. 9 не говорит, в каких днях считать 30 дней на претензию: взяты календарные. Претензия нужна раньше, чем долг становится просроченным по п. 10.",
  "Срок ответа на претензию документ не называет: взято 30 календарных дней со дня направления, как для организаций и предпринимателей по ст. 4 ч. 5 АПК РФ; для граждан закон такого срока не даёт. Если в строке есть свой «Срок ответа по претензии», действует он.",
  "П. 10 абз. 2: если претензия не обязательна, взыскание через суд начинается после 30 + 30 = 60 календарных дней. Срок передачи документов юристам для этого случая не установлен.",
];

const bodiesNotes: readonly string[] = [
  "П. 16 даёт 10 рабочих дней на иск с получения документов юристами; если они переданы раньше, чем истёк срок ответа на претензию, дни считаются с его окончания.",
  "П. 12 и 19 исключают доходы, названные распоряжением от 10.12.2019 № 117-рфэ. Его текста в программе нет, поэтому исключены административные штрафы подразделений п. 20 пп. 6, 7 и 18.",
  "П. 16 считает срок с получения обращения Правовым управлением: вместо него берётся дата «Передано юристам».",
];

const mkuNotes: readonly string[] = [
  "П. 14 даёт МКУ «Центр МТО» месяц на иск. Начало при молчании должника не названо: месяц считается с окончания срока ответа на претензию.",
  "Если претензия не обязательна, срок подачи иска для МКУ «Центр МТО» не установлен.",
];

/** The column of МКУ «Центр МТО», which files its lawsuits itself. */
export const SEVERODVINSK_MKU: CollectionRules<"severodvinsk-mku"> = {
  id: "severodvinsk-mku",
  name: "Северодвинск, № 176-рфэ (МКУ «Центр МТО»)",
  document: DOCUMENT,
  adopted: ADOPTED,
  inForceTo: null,
  shiftToWorkingDay: true,
  claim,
  overdue,
  response,
  isResponseAssumed: true,
  otherResponse: null,
  ownResponseClause: cite("п. 13"),
  afterClaim: [rule({ ...filing, from: "trigger", term: months(1), clause: cite("п. 14") })],
  withoutClaim: {
    begins: courtWithoutClaim,
    steps: [rule({ ...filing, from: "base", term: null, clause: cite("п. 10") })],
  },
  exempt: null,
  variants: [],
  writSending: null,
  accounting: null,
  clauses: {
    withdrawal: cite("п. 17"),
    bankruptcy: cite("п. 8 пп. 4"),
    appeal: cite("п. 18"),
    enforcement: cite("разд. V"),
    writ: cite("разд. V"),
    penalty: cite("п. 7 пп. 4"),
    inventory: cite("п. 7 пп. 6"),
  },
  papers: {
    proofClause: cite("п. 15 пп. 3"),
    basis: "Документы, подтверждающие обстоятельства, на которых основываются требования к должнику",
    wantsIdentity: false,
    threeCopies: false,
    sentAs: "письмо с уведомлением о вручении и описью вложения",
  },
  notes: [...notes, ...mkuNotes, ...LAW_NOTES],
};

/** The Administration's bodies, whose lawsuits the legal department files. */
export const SEVERODVINSK: CollectionRules<"severodvinsk"> = {
  ...SEVERODVINSK_MKU,
  id: "severodvinsk",
  name: "Северодвинск, № 176-рфэ",
  afterClaim: [
    rule({ ...handover, from: "trigger", term: workingDays(10), clause: cite("п. 14") }),
    // АПК РФ bars a suit before the answer term has passed, however early the documents were handed over.
    rule({ ...filingByLawyers, notBefore: "trigger" }),
  ],
  withoutClaim: {
    begins: courtWithoutClaim,
    steps: [rule({ ...handover, from: "base", term: null, clause: cite("п. 10") }), filingByLawyers],
  },
  exempt: {
    units: [
      /контрольн\S* управлени/,
      /административн\S* комисси/,
      /комисси\S* по делам несовершеннолетних/,
      /(^|[^а-я])м?кдн/,
    ],
    clause: cite("п. 12, 19"),
  },
  variants: [
    {
      units: [
        /ц ?мто(?![а-я])/,
        /центр[а-я]{0,2} ?(?:мто(?![а-я])|материально ?[-–]? ?технического ?обеспечения)/,
      ],
      rules: SEVERODVINSK_MKU,
    },
  ],
  clauses: {
    ...SEVERODVINSK_MKU.clauses,
    penalty: cite("п. 4 пп. 3"),
    inventory: cite("п. 4 пп. 4"),
  },
  notes: [...notes, ...bodiesNotes, ...LAW_NOTES],
};

/** Severodvinsk, № 176-рфэ. */
export const SEVERODVINSK_176: Regulation<"severodvinsk176", "severodvinsk" | "severodvinsk-mku"> = {
  id: "severodvinsk176",
  name: "Северодвинск, № 176-рфэ",
  place: /северодвинск/,
  document: DOCUMENT,
  adopted: ADOPTED,
  collection: [SEVERODVINSK, SEVERODVINSK_MKU],
  duties: [
    {
      id: "severodvinsk-inventory",
      who: "ОБУиО, МКУ «Центр МТО»",
      what: "Инвентаризация расчётов с должниками (не реже одного раза в год)",
      clause: cite("п. 4 пп. 4, п. 7 пп. 6"),
      yearly: [{ month: 12, day: 31 }],
    },
  ],
  notes: [],
};
