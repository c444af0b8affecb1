import { debt, type Case } from "./case";

const due = { dueDate: "2026-02-10" } as const;
const A = "2026-10-01";

/** Bankruptcy, administrative fines, and debts that are over. */
export const OTHERS: readonly Case[] = [
  debt(
    "sevsk",
    A,
    "observation: 10 September + 30 is a Saturday",
    { ...due, bankruptcyDate: "2026-09-10", bankruptcyStage: "наблюдение" },
    "bankruptcy 2026-10-12 planned",
    {
      clause: "№ 319, п. 3.1 пп. 4; ст. 71 127-ФЗ",
    },
  ),
  debt(
    "sevsk",
    A,
    "конкурсное производство: two months",
    { ...due, bankruptcyDate: "2026-09-10", bankruptcyStage: "конкурсное производство" },
    "bankruptcy 2026-11-10 planned",
  ),
  debt(
    "sevsk",
    A,
    "unknown: two months",
    { ...due, bankruptcyDate: "2026-09-10" },
    "bankruptcy 2026-11-10 planned",
  ),
  debt(
    "sevsk",
    "2026-11-10",
    "реструктуризация: 31.12.2026 is off",
    { ...due, bankruptcyDate: "2026-10-31", bankruptcyStage: "реструктуризация" },
    "bankruptcy 2027-01-11 planned",
  ),
  debt(
    "sevsk",
    A,
    "filed",
    { ...due, bankruptcyDate: "2026-09-10", bankruptcyClaimDate: "2026-09-20" },
    "bankruptcy – –",
  ),
  debt(
    "sevsk",
    A,
    "before deferral and term",
    { dueDate: "2026-12-01", deferralUntil: "2027-03-01", bankruptcyDate: "2026-09-10" },
    "bankruptcy 2026-11-10 planned",
  ),
  debt(
    "sevsk",
    A,
    "a later debt is a current payment",
    { originDate: "2026-09-11", dueDate: "2026-09-15", bankruptcyDate: "2026-09-10" },
    "claim-due 2026-10-15 planned",
    {
      alerts: ["current-payment"],
    },
  ),
  debt(
    "sevsk",
    A,
    "of the same day it is not",
    { originDate: "2026-09-10", bankruptcyDate: "2026-09-10" },
    "bankruptcy 2026-11-10 planned",
    {
      silent: ["current-payment"],
    },
  ),
  debt(
    "sevsk",
    "2026-09-09",
    "not bankrupt yet",
    { ...due, bankruptcyDate: "2026-09-10" },
    "claim-due 2026-03-12 missed",
  ),
  debt(
    "sevsk",
    "2026-09-05",
    "KBK 116 01: due + 10",
    { dueDate: "2026-09-01", kbk: "012 1 16 01053 01 0035 140" },
    "fine 2026-09-11 soon",
    {
      limitationEnd: null,
      clause: "ст. 32.2 ч. 5 КоАП РФ",
    },
  ),
  debt(
    "sevsk",
    "2026-09-12",
    "KBK 116 02, the day after",
    { dueDate: "2026-09-01", kbk: "01211602020020000140" },
    "fine 2026-09-11 missed",
  ),
  debt(
    "sevsk",
    A,
    "KBK 116 07 is a fine of a contract",
    { ...due, kbk: "01211607010020000140" },
    "claim-due 2026-03-12 missed",
    {
      limitationEnd: "2029-02-12",
    },
  ),
  debt(
    "sevsk",
    A,
    "by its name",
    { ...due, incomeName: "Денежные взыскания (штрафы) за административные правонарушения" },
    "fine 2026-02-20 missed",
  ),
  debt(
    "sevsk",
    A,
    "a fine of a contract by its name",
    { ...due, incomeName: "Штрафы за нарушение контракта" },
    "claim-due 2026-03-12 missed",
  ),
  debt(
    "sevsk",
    A,
    "a ruling alone makes it one; two years end on Sunday 1 November",
    { fineRulingDate: "2024-11-01" },
    "fine – open",
    {
      alerts: ["fine-two-years"],
      words: "02.11.2026",
    },
  ),
  debt(
    "sevsk",
    "2026-01-13",
    "31.12.2025 + 10 is Saturday 10 January",
    { dueDate: "2025-12-31", fineRulingDate: "2025-11-05" },
    "fine 2026-01-12 missed",
  ),
  debt(
    "sevsk",
    "2026-01-12",
    "may be paid until 12 January",
    { dueDate: "2025-12-31", fineRulingDate: "2025-11-05" },
    "current – –",
  ),
  debt(
    "sevsk",
    A,
    "a fine with the bailiffs",
    { dueDate: "2026-08-03", fineRulingDate: "2026-05-05", writSentDate: "2026-08-12" },
    "enforcement – –",
  ),
  debt(
    "severodvinsk",
    A,
    "an exempt unit is told what to do all the same",
    { ...due, unit: "Контрольное управление", fineRulingDate: "2026-01-12" },
    "exempt 2026-02-20 missed",
    {
      clause: "№ 176-рфэ, п. 12, 19",
      action: "Направить постановление на принудительное исполнение",
    },
  ),
  debt(
    "severodvinsk",
    A,
    "its enforcement is not hidden",
    { ...due, unit: "Контрольное управление", fineRulingDate: "2026-01-12", writSentDate: "2026-03-02" },
    "enforcement – –",
  ),
  debt(
    "severodvinsk",
    A,
    "its other debts are as all others",
    { ...due, unit: "Контрольное управление" },
    "claim-due 2026-03-12 missed",
  ),
  debt("sevsk", A, "безнадёжная", { ...due, badDebtDate: "2026-09-30" }, "written-off – –"),
  debt(
    "sevsk",
    A,
    "given up tomorrow only",
    { ...due, badDebtDate: "2026-10-02" },
    "claim-due 2026-03-12 missed",
  ),
  debt(
    "severodvinsk",
    A,
    "paid with a suit pending, п. 17",
    { ...due, amount: "0", lawsuitDate: "2026-09-01" },
    "closed – open",
    {
      action: "Заявить отказ от иска",
      clause: "№ 176-рфэ, п. 17",
    },
  ),
  debt("severodvinsk", A, "an overpayment", { ...due, amount: "-50" }, "closed – –", { limitation: null }),
];
