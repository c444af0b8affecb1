import { debt, type Case } from "./case";

const due = { dueDate: "2026-02-10" } as const;
const HANDOVER = "Передать документы в Правовое управление";

/** Claims and the way to court by Severodvinsk № 176-рфэ. */
export const SEVERODVINSK_CLAIMS: readonly Case[] = [
  debt(
    "severodvinsk",
    "2026-09-02",
    "3 August + 30 is the last day of the answer",
    { ...due, claimDate: "2026-08-03" },
    "claim-sent 2026-09-02 soon",
  ),
  debt(
    "severodvinsk",
    "2026-09-03",
    "10 working days from 2 September",
    { ...due, claimDate: "2026-08-03" },
    "lawsuit-due 2026-09-16 planned",
    {
      action: HANDOVER,
      clause: "№ 176-рфэ, п. 14",
    },
  ),
  debt(
    "severodvinsk",
    "2026-08-19",
    "the day before the refusal",
    { ...due, claimDate: "2026-08-03", claimRefusalDate: "2026-08-20" },
    "claim-sent 2026-09-02 planned",
  ),
  debt(
    "severodvinsk",
    "2026-08-20",
    "the day of the refusal itself",
    { ...due, claimDate: "2026-08-03", claimRefusalDate: "2026-08-20" },
    "lawsuit-due 2026-09-03 planned",
  ),
  debt(
    "severodvinsk",
    "2026-09-01",
    "a refusal before the term of payment",
    { dueDate: "2026-09-01", claimDate: "2026-08-03", claimRefusalDate: "2026-08-20" },
    "current – –",
  ),
  debt(
    "severodvinsk",
    "2026-09-02",
    "counts from the term of payment",
    { dueDate: "2026-09-01", claimDate: "2026-08-03", claimRefusalDate: "2026-08-20" },
    "lawsuit-due 2026-09-15 planned",
  ),
  debt(
    "severodvinsk",
    "2026-08-03",
    "a late refusal does not give the term back",
    { ...due, claimDate: "2026-06-01", claimRefusalDate: "2026-07-20" },
    "lawsuit-due 2026-07-15 missed",
  ),
  debt(
    "severodvinsk",
    "2026-07-10",
    "п. 16: 10 working days from the receipt",
    { ...due, claimDate: "2026-06-01", legalHandoverDate: "2026-07-03" },
    "lawsuit-due 2026-07-17 soon",
    {
      action: "Подать иск",
      clause: "№ 176-рфэ, п. 16",
    },
  ),
  debt(
    "severodvinsk",
    "2026-07-02",
    "handed over early: from the end of the answer term",
    { ...due, claimDate: "2026-06-01", legalHandoverDate: "2026-06-22" },
    "lawsuit-due 2026-07-15 planned",
  ),
  debt(
    "severodvinsk",
    "2026-01-12",
    "10 working days from 19.12.2025 over the holidays",
    { dueDate: "2025-09-01", claimDate: "2025-11-10", claimTermDate: "2025-12-19" },
    "lawsuit-due 2026-01-14 soon",
  ),
  debt(
    "severodvinsk",
    "2026-08-31",
    "61st day only: base + 60 is Sunday 30 August",
    { dueDate: "2026-07-01", claimRequired: "нет" },
    "claim-due 2026-07-31 missed",
  ),
  debt(
    "severodvinsk",
    "2026-09-01",
    "the text gives no deadline",
    { dueDate: "2026-07-01", claimRequired: "нет" },
    "lawsuit-due – open",
    {
      action: HANDOVER,
      clause: "№ 176-рфэ, п. 10",
    },
  ),
  debt(
    "severodvinsk",
    "2026-09-10",
    "10 working days from 3 September",
    { dueDate: "2026-07-01", claimRequired: "нет", legalHandoverDate: "2026-09-03" },
    "lawsuit-due 2026-09-17 soon",
  ),
  debt(
    "severodvinsk-mku",
    "2026-09-01",
    "МКУ: no deadline in the text",
    { dueDate: "2026-07-01", claimRequired: "нет" },
    "lawsuit-due – open",
    {
      action: "Подать иск",
    },
  ),
  debt(
    "severodvinsk-mku",
    "2026-07-02",
    "1 July + 1 month is a Saturday",
    { ...due, claimDate: "2026-06-01" },
    "lawsuit-due 2026-08-03 planned",
  ),
  debt(
    "severodvinsk-mku",
    "2026-02-02",
    "31 January + 1 month: Saturday 28 February",
    { dueDate: "2025-09-01", claimDate: "2025-12-15", claimTermDate: "2026-01-31" },
    "lawsuit-due 2026-03-02 planned",
  ),
  debt(
    "severodvinsk",
    "2026-07-02",
    "Центр МТО takes its own column",
    { ...due, claimDate: "2026-06-01", unit: "МКУ «Центр МТО»" },
    "lawsuit-due 2026-08-03 planned",
  ),
  debt(
    "severodvinsk",
    "2026-07-02",
    "by its full name, as an institution",
    { ...due, claimDate: "2026-06-01", institutionName: "МКУ «Центр материально-технического обеспечения»" },
    "lawsuit-due 2026-08-03 planned",
  ),
  debt(
    "severodvinsk",
    "2026-07-02",
    "ЦМТО as the administrator",
    { ...due, claimDate: "2026-06-01", administratorName: "ЦМТО Администрации Северодвинска" },
    "lawsuit-due 2026-08-03 planned",
  ),
];
