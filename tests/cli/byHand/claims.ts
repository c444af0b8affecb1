import { debt, type Case } from "./case";

const due = { dueDate: "2026-02-10" } as const;

/** Claims and the way to court by Sevsk № 319 and by the model rules; other accounts. */
export const CLAIMS: readonly Case[] = [
  debt(
    "sevsk",
    "2026-06-03",
    "4 May + 30",
    { ...due, claimDate: "2026-05-04" },
    "claim-sent 2026-06-03 soon",
    { clause: "№ 319, п. 3.5" },
  ),
  debt(
    "sevsk",
    "2026-06-04",
    "3 June + 10 is Saturday, 12–14 June off",
    { ...due, claimDate: "2026-05-04" },
    "lawsuit-due 2026-06-15 planned",
    {
      clause: "№ 319, п. 4.3",
    },
  ),
  debt(
    "sevsk",
    "2026-06-11",
    "documents ready: within the limitation period",
    { ...due, claimDate: "2026-05-04", legalHandoverDate: "2026-06-10" },
    "lawsuit-due 2029-02-12 planned",
    {
      clause: "№ 319, п. 4.2",
    },
  ),
  debt(
    "sevsk",
    "2026-05-25",
    "15 days from the receipt are a note only",
    { ...due, claimDate: "2026-05-04", claimReceivedDate: "2026-05-06" },
    "claim-sent 2026-06-03 planned",
  ),
  debt(
    "sevsk",
    "2026-05-21",
    "the claim's own term wins, 10 days end on Saturday",
    { ...due, inn: "7701234567", claimDate: "2026-05-04", claimTermDate: "2026-05-20" },
    "lawsuit-due 2026-06-01 planned",
    {
      alerts: ["term-shorter-than-law"],
    },
  ),
  debt(
    "sevsk",
    "2026-05-10",
    "its own term stands as it is, on a Saturday too",
    { ...due, claimDate: "2026-04-01", claimTermDate: "2026-05-09" },
    "lawsuit-due 2026-05-19 planned",
  ),
  debt(
    "sevsk",
    "2026-05-11",
    "1 working day from Friday 8 May over the holidays",
    { ...due, claimDate: "2026-05-08" },
    "claim-sent 2026-06-08 planned",
    {
      alerts: ["accounting-handover"],
      words: "передать претензию в бухгалтерию не позднее 12.05.2026",
    },
  ),
  debt(
    "sevsk",
    "2026-06-20",
    "whatever the stage by then",
    { ...due, claimDate: "2026-05-08", lawsuitDate: "2026-06-15" },
    "in-court – –",
    {
      alerts: ["accounting-handover"],
    },
  ),
  debt(
    "sevsk",
    "2026-06-20",
    "handed to accounting",
    { ...due, claimDate: "2026-05-08", accountingDate: "2026-05-12" },
    "lawsuit-due 2026-06-18 missed",
    {
      silent: ["accounting-handover"],
    },
  ),
  debt(
    "sevsk",
    "2026-02-11",
    "п. 4.1: without a claim at once, 10 February + 10",
    { ...due, claimRequired: "нет" },
    "lawsuit-due 2026-02-20 planned",
  ),
  debt(
    "model",
    "2026-02-11",
    "without a claim: base + 30",
    { ...due, claimRequired: "нет" },
    "lawsuit-due 2026-03-12 planned",
  ),
  debt(
    "model",
    "2026-06-04",
    "3 June + 30",
    { ...due, claimDate: "2026-05-04" },
    "lawsuit-due 2026-07-03 planned",
  ),
  debt(
    "model",
    "2026-05-20",
    "a claim dated after A has not been sent",
    { ...due, claimDate: "2026-05-25" },
    "claim-due 2026-03-12 missed",
  ),
  debt(
    "model",
    "2026-05-20",
    "a refusal before the claim is none",
    { ...due, claimDate: "2026-05-04", claimRefusalDate: "2026-04-20" },
    "claim-sent 2026-06-03 planned",
    {
      alerts: ["order"],
    },
  ),
  debt(
    "model",
    "2026-05-20",
    "a refusal without a claim is none",
    { ...due, claimRefusalDate: "2026-04-20" },
    "claim-due 2026-03-12 missed",
    {
      alerts: ["order"],
    },
  ),
  debt(
    "model",
    "2026-06-04",
    "facts speak where the debt has no date",
    { claimDate: "2026-05-04" },
    "lawsuit-due 2026-07-03 planned",
    { base: null },
  ),
  debt(
    "model",
    "2026-10-01",
    "подотчётные лица: иной порядок",
    { ...due, accountCode: "208.34" },
    "other-order – –",
  ),
  debt(
    "model",
    "2026-10-01",
    "платежи в бюджеты, a full account number",
    { ...due, accountCode: "00000000000000000130305831" },
    "other-order – –",
  ),
  debt(
    "model",
    "2026-10-01",
    "расчёты по доходам go on",
    { ...due, accountCode: "205.21" },
    "claim-due 2026-03-12 missed",
  ),
  debt(
    "model",
    "2026-05-20",
    "a claim that was sent all the same speaks first",
    { ...due, accountCode: "208.34", claimDate: "2026-05-04" },
    "claim-sent 2026-06-03 planned",
  ),
];
