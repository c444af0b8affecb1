import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildRegister } from "../../../src/app/build/build";
import { readSigners, saveSettings } from "../../../src/app/saveSettings";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { OLENEGORSK, VOLOGDA } from "../../intake/samples";

const open = (fileName: string) =>
  openFileWorkbook([{ fileName, bytes: readFileSync(join(__dirname, "../../fixtures/samples", fileName)) }]);

const DAY = isoDay("2026-10-01");
const OPTIONS = { asOf: DAY, rules: "model", sheets: "all", forms: ["vologda-1", "vologda-2"] } as const;

/** All texts of a sheet. */
const textsOf = (report: Awaited<ReturnType<typeof buildRegister>>, kind: string): unknown[] =>
  report.models.find((model) => model.kind === kind)?.cells.map(({ value }) => value) ?? [];

describe("who signs", () => {
  test("each administrator's head and executor come from under its own sheet", async () => {
    const port = await open(VOLOGDA);
    const report = await buildRegister(port, OPTIONS);
    expect(textsOf(report, "form_vologda_1_012")).toEqual(
      expect.arrayContaining([
        "В.И. Насонов",
        "Исполнитель: Лапшина Вера Олеговна, телефон: (8172) 00-00-11",
        "Департаментом имущественных отношений области",
      ]),
    );
    expect(textsOf(report, "form_vologda_2_018")).toEqual(
      expect.arrayContaining(["П.Ф. Жаравин", "Департаментом лесного комплекса области"]),
    );
    expect(textsOf(report, "form_vologda_1_018")).not.toContain("В.И. Насонов");
    // Who agrees for the treasury stands on no sheet.
    expect(report.officials.settings.treasuryHeadName).toBeNull();
  });

  test("«Настройки» keep them, what is typed there beats the sheet, and taking it back restores the sheet's", async () => {
    const port = await open(VOLOGDA);
    const { entries } = await buildRegister(port, OPTIONS);
    const debts = entries.map(({ debt }) => debt);
    const { administrators } = await readSigners(port, debts);
    expect(administrators.map(({ id, remembered }) => [id, remembered.headName])).toEqual([
      ["012", "В.И. Насонов"],
      ["018", "П.Ф. Жаравин"],
      ["Департамент дорожного хозяйства и транспорта области", "О.Л. Юшманова"],
    ]);

    const change = (headName: string | null) =>
      saveSettings(port, {}, OPTIONS, [{ id: "012", name: "ДИО", changes: { headName } }]);
    await change("А. Б. Новый");
    const typed = await buildRegister(port, OPTIONS);
    expect(textsOf(typed, "form_vologda_1_012")).toContain("А. Б. Новый");
    expect(textsOf(typed, "form_vologda_1_012")).not.toContain("В.И. Насонов");
    await change(null);
    const back = await buildRegister(port, OPTIONS);
    expect(textsOf(back, "form_vologda_1_012")).toContain("В.И. Насонов");
  });

  test("a sheet of several administrators tells those who sign for all of them", async () => {
    const port = await open(OLENEGORSK);
    const report = await buildRegister(port, {
      ...OPTIONS,
      sheets: ["Учреждения"],
      forms: ["olenegorsk-inst-1", "olenegorsk-inst-2"],
    });
    expect(textsOf(report, "form_olenegorsk_inst_2")).toEqual(
      expect.arrayContaining([
        "И.О. Гладышев",
        "Исполнитель (должность, телефон) ведущий специалист Тарелкина С.Н., 5-00-00",
      ]),
    );
    // They sign for nobody's own form.
    expect(textsOf(report, "form_olenegorsk_inst_1_906")).not.toContain(
      "Исполнитель (должность, телефон) ведущий специалист Тарелкина С.Н., 5-00-00",
    );
  });
});
