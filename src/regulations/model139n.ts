import type { CollectionRules } from "./collectionRules";
import { LAW_NOTES } from "./law";
import { calendarDays, rule } from "./rule";

const CLAUSE = "Типовые правила";

const filing = {
  id: "filing",
  action: "Подать иск",
  term: calendarDays(30),
  fulfilledBy: "lawsuitDate",
  clause: CLAUSE,
} as const;

/**
 * The program's own defaults for bodies whose regulation is not built in; they quote no text, but follow the order of
 * steps that the general requirements (№ 139н) name.
 */
export const MODEL: CollectionRules<"model"> = {
  id: "model",
  name: "Типовые правила",
  document:
    "Правила программы по умолчанию для администраторов, чей регламент не встроен: порядок шагов — по общим требованиям приказа Минфина России от 26.09.2024 № 139н, сроки — собственные, ни из какого документа не взяты",
  adopted: null,
  inForceTo: null,
  shiftToWorkingDay: true,
  claim: rule({
    id: "claim",
    action: "Направить требование (претензию)",
    from: "base",
    term: calendarDays(30),
    fulfilledBy: "claimDate",
    clause: CLAUSE,
  }),
  overdue: null,
  response: rule({
    id: "response",
    action: "Ждать ответа на претензию",
    from: "claimDate",
    term: calendarDays(30),
    clause: CLAUSE,
  }),
  isResponseAssumed: false,
  otherResponse: null,
  ownResponseClause: CLAUSE,
  afterClaim: [rule({ ...filing, from: "trigger" })],
  withoutClaim: { begins: null, steps: [rule({ ...filing, from: "base" })] },
  exempt: null,
  variants: [],
  writSending: null,
  accounting: null,
  clauses: {
    withdrawal: CLAUSE,
    bankruptcy: CLAUSE,
    appeal: CLAUSE,
    enforcement: CLAUSE,
    writ: CLAUSE,
    penalty: CLAUSE,
    inventory: null,
  },
  papers: {
    proofClause: null,
    basis: "Документы, подтверждающие обстоятельства, на которых основываются требования к должнику",
    wantsIdentity: false,
    threeCopies: false,
    sentAs: "письмо с уведомлением о вручении и описью вложения",
  },
  notes: [
    "Это не документ, а сроки программы по умолчанию. Если у вашего администратора есть свой регламент, поставьте его сроки: программа их запомнит в книге.",
    ...LAW_NOTES,
  ],
};
