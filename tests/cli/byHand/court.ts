import { debt, type Case } from "./case";

const due = { dueDate: "2026-02-10" } as const;
const A = "2026-10-01";

/** Judgments, orders, writs and bailiffs. */
export const COURT: readonly Case[] = [
  debt(
    "sevsk",
    A,
    "won: the writ is to be got",
    { ...due, lawsuitDate: "2026-07-01", judgmentDate: "2026-09-20", judgmentResult: "удовлетворён" },
    "judgment – open",
    {
      action: "Получить исполнительный лист (после вступления решения в силу)",
      silent: ["writ-late"],
    },
  ),
  debt(
    "sevsk",
    "2026-09-01",
    "two months exactly",
    { ...due, lawsuitDate: "2026-04-01", judgmentDate: "2026-07-01", judgmentResult: "удовлетворён" },
    "judgment – open",
    {
      silent: ["writ-late"],
    },
  ),
  debt(
    "sevsk",
    "2026-09-02",
    "more than two months",
    { ...due, lawsuitDate: "2026-04-01", judgmentDate: "2026-07-01", judgmentResult: "удовлетворён" },
    "judgment – open",
    {
      alerts: ["writ-late"],
    },
  ),
  debt(
    "sevsk",
    A,
    "lost: appeal within a month",
    { ...due, lawsuitDate: "2026-07-01", judgmentDate: "2026-09-20", judgmentResult: "отказ" },
    "judgment 2026-10-20 planned",
    {
      clause: "№ 319, п. 4.5",
    },
  ),
  debt(
    "sevsk",
    "2026-10-21",
    "lost for good",
    { ...due, lawsuitDate: "2026-07-01", judgmentDate: "2026-09-20", judgmentResult: "отказ" },
    "judgment 2026-10-20 missed",
    {
      alerts: ["commission"],
    },
  ),
  debt(
    "sevsk",
    "2026-10-20",
    "in part: appeal to the last day",
    { ...due, lawsuitDate: "2026-07-01", judgmentDate: "2026-09-20", judgmentResult: "частично" },
    "judgment 2026-10-20 soon",
    {
      action: "Обжаловать решение суда в части отказа",
    },
  ),
  debt(
    "sevsk",
    "2026-10-21",
    "in part: then the writ",
    { ...due, lawsuitDate: "2026-07-01", judgmentDate: "2026-09-20", judgmentResult: "частично" },
    "judgment – open",
  ),
  debt(
    "sevsk",
    A,
    "a judgment after A has not been given",
    { ...due, lawsuitDate: "2026-07-01", judgmentDate: "2026-10-02" },
    "in-court – –",
  ),
  debt(
    "sevsk",
    A,
    "three years from the judgment's own day",
    { ...due, lawsuitDate: "2026-06-01", judgmentDate: "2026-08-20", writDate: "2026-09-25" },
    "writ 2029-08-20 planned",
    {
      clause: "ст. 21 229-ФЗ",
    },
  ),
  debt(
    "sevsk",
    A,
    "from the writ where the judgment is unknown: Tuesday",
    { ...due, writDate: "2026-09-25" },
    "writ 2029-09-25 planned",
  ),
  debt(
    "sevsk",
    A,
    "an order: 10 June 2029 is a Sunday",
    { ...due, lawsuitDate: "2026-06-01", courtOrderDate: "2026-06-10" },
    "writ 2029-06-11 planned",
    {
      action: "Направить судебный приказ на исполнение",
      limitation: "sued",
    },
  ),
  debt(
    "sevsk",
    A,
    "cancelled: what is left of the limitation period",
    {
      ...due,
      lawsuitDate: "2026-06-01",
      courtOrderDate: "2026-06-10",
      courtOrderCancelledDate: "2026-07-01",
    },
    "lawsuit-due 2029-02-12 planned",
    {
      action: "Подать иск (судебный приказ отменён)",
    },
  ),
  debt(
    "sevsk",
    A,
    "six months at least: 1 January 2027 is off",
    { dueDate: "2023-08-01", courtOrderDate: "2026-06-10", courtOrderCancelledDate: "2026-07-01" },
    "lawsuit-due 2027-01-11 planned",
    {
      limitationEnd: "2026-08-03",
      silent: ["limitation"],
    },
  ),
  debt(
    "sevsk",
    A,
    "a suit after the cancelling",
    {
      ...due,
      courtOrderDate: "2026-06-10",
      courtOrderCancelledDate: "2026-07-01",
      lawsuitDate: "2026-08-03",
    },
    "in-court – –",
  ),
  debt(
    "sevsk",
    A,
    "a suit on the same day is none after it",
    {
      ...due,
      courtOrderDate: "2026-06-10",
      courtOrderCancelledDate: "2026-07-01",
      lawsuitDate: "2026-07-01",
    },
    "lawsuit-due 2029-02-12 planned",
  ),
  debt(
    "sevsk",
    "2026-06-30",
    "not yet cancelled",
    { ...due, courtOrderDate: "2026-06-10", courtOrderCancelledDate: "2026-07-01" },
    "writ 2029-06-11 planned",
  ),
  debt(
    "sevsk",
    A,
    "with the bailiffs",
    { ...due, writDate: "2026-05-04", writSentDate: "2026-05-20" },
    "enforcement – –",
  ),
  debt(
    "sevsk",
    A,
    "begun, though the sending is not noted",
    { ...due, enforcementStartDate: "2026-06-01" },
    "enforcement – –",
  ),
  debt(
    "sevsk",
    A,
    "ended: 15 August 2029 is a Wednesday",
    {
      ...due,
      writSentDate: "2026-05-20",
      enforcementStartDate: "2026-06-01",
      enforcementEndDate: "2026-08-15",
    },
    "enforcement-ended 2029-08-15 planned",
    {
      clause: "№ 319, разд. 5; ст. 22 229-ФЗ",
    },
  ),
  debt(
    "sevsk",
    A,
    "ended in vain",
    {
      ...due,
      enforcementStartDate: "2026-06-01",
      enforcementEndDate: "2026-08-15",
      enforcementEndReason: "п. 4 ч. 1 ст. 46 229-ФЗ",
    },
    "enforcement-ended 2029-08-15 planned",
    {
      alerts: ["commission"],
    },
  ),
  debt(
    "sevsk",
    A,
    "sent again after the end",
    {
      ...due,
      enforcementStartDate: "2025-06-02",
      enforcementEndDate: "2026-03-02",
      writSentDate: "2026-09-14",
    },
    "enforcement – –",
  ),
  debt(
    "sevsk",
    "2026-08-14",
    "not ended yet",
    { ...due, enforcementStartDate: "2026-06-01", enforcementEndDate: "2026-08-15" },
    "enforcement – –",
  ),
  debt(
    "sevsk",
    A,
    "an end without a beginning",
    { ...due, enforcementEndDate: "2026-08-14" },
    "enforcement-ended 2029-08-14 planned",
  ),
];
