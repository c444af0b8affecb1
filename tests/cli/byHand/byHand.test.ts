import { rmSync, writeFileSync } from "node:fs";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "../../../src/domain/fields";
import { readJson, runCli, temporaryFolder } from "../runCli";
import type { Case } from "./case";
import { CLAIMS } from "./claims";
import { COURT } from "./court";
import { OTHERS } from "./others";
import { PAYMENTS } from "./payments";
import { SEVERODVINSK_CLAIMS } from "./severodvinsk";

const at = temporaryFolder();
const CASES: readonly Case[] = [...PAYMENTS, ...SEVERODVINSK_CLAIMS, ...CLAIMS, ...COURT, ...OTHERS];

/** One sheet for each rule set and day, as an accountant keeps it. */
const SHEETS = new Map<string, Case[]>();
for (const one of CASES) {
  const key = `${one.rules} ${one.asOf}`;
  SHEETS.set(key, [...(SHEETS.get(key) ?? []), one]);
}

function cell(field: FieldKey, text: string | undefined): string {
  if (text === undefined) return "";
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date !== null && fieldSpec(field).type === "date" ? `${date[3]}.${date[2]}.${date[1]}` : text;
}

function csvOf(cases: readonly Case[]): string {
  const used = new Set<FieldKey>(["debtorName", "amount"]);
  for (const { facts } of cases) for (const key of Object.keys(facts)) used.add(key as FieldKey);
  const fields = FIELD_KEYS.filter((key) => used.has(key));
  const lines = cases.map(({ facts }, index) =>
    fields
      .map((field) =>
        field === "debtorName"
          ? (facts.debtorName ?? `Должник ${String(index + 1)}`)
          : cell(field, facts[field] ?? (field === "amount" ? "1000,00" : undefined)),
      )
      .join(";"),
  );
  return `${[fields.map((field) => fieldSpec(field).header).join(";"), ...lines].join("\n")}\n`;
}

test(`${String(CASES.length)} debts counted by hand are what the command says of them`, async () => {
  const wrong: unknown[] = [];
  for (const [key, cases] of SHEETS) {
    const [rules = "", asOf = ""] = key.split(" ");
    writeFileSync(at("долги.csv"), csvOf(cases));
    rmSync(at("out.xlsx"), { force: true });
    const args = ["--as-of", asOf, "--rules", rules, "--out", at("out.xlsx"), "--json", at("out.json")];
    const run = await runCli("build", at("долги.csv"), ...args, "--accept-doubt");
    expect([key, run.code < 2 ? "" : run.stderr]).toEqual([key, ""]);
    const { debts } = readJson(at("out.json"));
    expect([key, debts.length]).toEqual([key, cases.length]);
    cases.forEach(({ why, verdict, alerts = [], silent = [], words }, index) => {
      const made = debts[index] as Record<string, unknown>;
      const said = Object.fromEntries(Object.keys(verdict).map((name) => [name, made[name]]));
      const codes = made["alerts"] as string[];
      const text = (made["alertWords"] as string[]).join("; ");
      const missing = alerts.filter((code) => !codes.includes(code));
      const extra = silent.filter((code) => codes.includes(code));
      const isRight =
        JSON.stringify(said) === JSON.stringify(verdict) &&
        missing.length + extra.length === 0 &&
        (words === undefined || text.includes(words));
      if (!isRight)
        wrong.push({ key, why, expected: { ...verdict, alerts, words }, said: { ...said, codes, text } });
    });
  }
  expect(wrong).toEqual([]);
}, 120_000);
