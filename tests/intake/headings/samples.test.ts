import { isoDay } from "../../../src/domain/day";
import { columnName } from "../../../src/domain/grid";
import { matchColumns } from "../../../src/intake/headings";
import { sampleProfiles, type SampleTable } from "./sampleProfiles";

const AS_OF = isoDay("2026-10-01");
const JANUARY_TO_SEPTEMBER = { from: isoDay("2026-01-01"), to: isoDay("2026-09-30") };

/** `A ignored`, one line for each column of the sheet. */
const SAMPLES: readonly [string, SampleTable, string][] = [
  [
    "Северодвинск",
    { file: "arenda-severodvinsk.xlsx", sheet: 0, header: [6, 7], body: 9 },
    "A ignored, B debtorName, C inn, D address, E kbk, F incomeName, G basis, H originDate, I dueDate, J amount, " +
      "K penalty, L ignored, M claimNumber, N claimDate, O claimReceivedDate, P claimRefusalDate, " +
      "Q legalHandoverDate, R lawsuitDate, S judgmentDate, T writDate, U writSentDate, V note",
  ],
  [
    "Севск, ОСВ 1С",
    { file: "osv-205-sevsk.xlsx", sheet: 0, header: [7, 10], body: 11 },
    "A –, B –, C inn, D openingAmount, E ignored, F accrued, G paidAmount, H amount, I closingCredit, J dueDate, " +
      "K claimDate, L note",
  ],
  [
    "Вологда, ДИО",
    { file: "vologda-administratory.xlsx", sheet: 0, header: [6, 8], body: 10 },
    "A ignored, B accountCode, C debtorName, D inn, E kbk, F basis, G originDate, H dueDate, I openingAmount, " +
      "J paidAmount, K amount, L penalty, M categoryManual, N claimNumber, O claimDate, P lawsuitDate, " +
      "Q lawsuitAmount, R judgmentDate, S judgmentResult, T writDate, U writSentDate, V fineRulingDate, " +
      "W bankruptcyDate, X doubtfulDate, Y badDebtDate, Z reason, AA growthReason, AB note",
  ],
  [
    "Вологда, лесной комплекс",
    { file: "vologda-administratory.xlsx", sheet: 1, header: [6, 8], body: 10 },
    "A ignored, B accountCode, C debtorName, D inn, E kbk, F basis, G originDate, H dueDate, I openingAmount, " +
      "J paidAmount, K amount, L penalty, M categoryManual, N claimNumber, O claimDate, P lawsuitDate, " +
      "Q lawsuitAmount, R judgmentDate, S judgmentResult, T writDate, U writSentDate, V fineRulingDate, " +
      "W bankruptcyDate, X doubtfulDate, Y badDebtDate, Z reason, AA growthReason, AB note",
  ],
  [
    "Вологда, дороги",
    { file: "vologda-administratory.xlsx", sheet: 2, header: [6, 8], body: 9 },
    "A ignored, B accountCode, C inn, D debtorName, E basis, F originDate, G dueDate, H reason, I openingAmount, " +
      "J paidAmount, K amount, L penalty, M categoryManual, N claimNumber, O claimDate, P lawsuitDate, " +
      "Q lawsuitAmount, R judgmentDate, S judgmentResult, T writDate, U writSentDate, V fineRulingDate, " +
      "W bankruptcyDate, X doubtfulDate, Y badDebtDate, Z growthReason, AA note",
  ],
  [
    "Оленегорск, учреждения",
    { file: "olenegorsk-uchrezhdeniya.xlsx", sheet: 0, header: [5, 6], body: 7 },
    "A administratorCode, B administratorName, C institutionName, D institutionType, E funding, F kosgu, " +
      "G accountCode, H debtorName, I inn, J basis, K originDate, L dueDate, M openingAmount, N previousAmount, " +
      "O amount, P ignored, Q reason",
  ],
  [
    "Оленегорск, доходы",
    { file: "olenegorsk-uchrezhdeniya.xlsx", sheet: 1, header: [4, 4], body: 6 },
    "A kbk, B incomeName, C debtorName, D inn, E debtKind, F originDate, G dueDate, H deferralUntil, " +
      "I openingAmount, J amount, K note",
  ],
  [
    "журнал, CSV",
    { file: "zhurnal-1251.csv", sheet: 0, header: [1, 1], body: 2 },
    "A ignored, B ignored, C administratorName, D debtorName, E inn, F basis, G amount, H penalty, I originDate, " +
      "J dueDate, K claimRequired, L claimNumber, M claimDate, N claimReceivedDate, O claimTermDate, " +
      "P claimRefusalDate, Q legalHandoverDate, R lawsuitDate, S lawsuitAmount, T judgmentDate, U judgmentResult, " +
      "V writDate, W writSentDate, X note",
  ],
  [
    "журнал, XLS",
    { file: "zhurnal.xls", sheet: 0, header: [3, 3], body: 4 },
    "A ignored, B ignored, C administratorName, D debtorName, E inn, F basis, G amount, H penalty, I originDate, " +
      "J dueDate, K claimRequired, L claimNumber, M claimDate, N claimReceivedDate, O claimTermDate, " +
      "P claimRefusalDate, Q legalHandoverDate, R lawsuitDate, S lawsuitAmount, T judgmentDate, U judgmentResult, " +
      "V writDate, W writSentDate, X note",
  ],
];

test.each(SAMPLES)("every column of the sample is matched rightly: %s", (_name, table, expected) => {
  const { profiles, date1904 } = sampleProfiles(table);
  const period = table.file.startsWith("osv") ? JANUARY_TO_SEPTEMBER : null;
  const { mapping, notes } = matchColumns(profiles, { asOf: AS_OF, period, date1904 });
  const found = mapping.map(({ column, target }) => `${columnName(column)} ${target ?? "–"}`);
  expect(found.join(", ")).toBe(expected);
  expect(notes).toEqual([]);
});
