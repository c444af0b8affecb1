import { isoDay, toSerial } from "../../src/domain/day";
import type { CellValue, SheetGrid } from "../../src/domain/grid";
import { collectionRules, editRules } from "../../src/regulations";
import { NO_OFFICIALS } from "../../src/domain/officials";
import { NO_ADMINISTRATOR_SETTINGS } from "../../src/settings/settingsOfficials";
import { NOTHING_SET, readSettings } from "../../src/settings/read";
import { noSettings, SETTING_KEYS, SETTINGS } from "../../src/settings/settings";
import { settingsSheet } from "../../src/settings/settingsSheet";
import { asGrid, beside, find } from "../sheet/cells";

const SEVSK = collectionRules("sevsk");
const model = settingsSheet(NOTHING_SET, SEVSK);

/** The sheet after the user has typed values beside these labels, and texts at any other cells `row,column`. */
function typed(values: Record<string, CellValue>, elsewhere: Record<string, string> = {}): SheetGrid {
  const grid = asGrid(model);
  const cells = new Map<string, CellValue>(Object.entries(elsewhere));
  for (const [label, value] of Object.entries(values)) {
    const { row, column } = find(model, label);
    cells.set(`${row},${column + 1}`, value);
  }
  return {
    ...grid,
    used: grid.used && { ...grid.used, right: 6, bottom: grid.used.bottom + 3 },
    value: (row, column) => cells.get(`${row},${column}`) ?? grid.value(row, column),
  };
}

describe("the sheet «Настройки»", () => {
  it("has a line for every setting, with a label of its own, its help, and a value to fill", () => {
    const labels = SETTING_KEYS.map((key) => SETTINGS[key].label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const key of SETTING_KEYS) {
      expect(beside(model, SETTINGS[key].label, 1)).toMatchObject({
        value: null,
        style: { numberFormat: "@" },
      });
      expect(beside(model, SETTINGS[key].label, 2).value).toBe(SETTINGS[key].help);
    }
    expect(model).toMatchObject({ kind: "settings", visibility: "visible" });
  });

  it("offers a list where there is a choice", () => {
    const { row } = find(model, SETTINGS.kosguGroups.label);
    expect(model.dataValidations).toContainEqual({
      range: { top: row, bottom: row, left: 1, right: 1 },
      choices: ["да", "нет"],
    });
  });

  it("shows the rule that is in force beside the number that would replace it, and the document's own number", () => {
    const inForce = (rules = SEVSK) =>
      beside(settingsSheet(NOTHING_SET, rules), SETTINGS.claimDays.label, 3).value;
    expect(inForce()).toBe(
      "Направить требование (претензию) — в течение 30 календарных дней со дня, когда истёк срок уплаты (№ 319, п. 3.2)",
    );
    expect(inForce(editRules(SEVSK, { counts: { claim: 20 } }))).toContain("20 календарных дней");
    expect(inForce(editRules(SEVSK, { counts: { claim: 20 } }))).toContain("(№ 319, п. 3.2; в документе 30)");
    expect(beside(model, SETTINGS.filingDays.label, 3).value).toBe("в выбранных правилах такого срока нет");
  });
});

describe("reading it back", () => {
  it("gives nothing where nothing was typed, and what was typed where something was", () => {
    expect(readSettings(asGrid(model))).toEqual(NOTHING_SET);
    const { settings, problems } = readSettings(
      typed({ [SETTINGS.organisation.label]: " Администрация района ", [SETTINGS.claimDays.label]: 20 }),
    );
    expect(settings).toEqual({ ...noSettings(), organisation: "Администрация района", claimDays: "20" });
    expect(problems).toEqual([]);
  });

  it("understands what Excel has made of a code and of dates", () => {
    const { settings } = readSettings(
      typed({
        [SETTINGS.administratorCode.label]: 12,
        [SETTINGS.extraDaysOff.label]: toSerial(isoDay("2026-04-21")),
        [SETTINGS.sevskReportDays.label]: toSerial(isoDay("2026-03-25")),
      }),
    );
    expect(settings).toMatchObject({
      administratorCode: "012",
      extraDaysOff: "21.04.2026",
      sevskReportDays: "25.03",
    });
  });

  it("makes a problem of what it cannot understand, names the cell, and keeps the text", () => {
    const {
      settings,
      typed: kept,
      problems,
    } = readSettings(
      typed({ [SETTINGS.claimDays.label]: "месяц", [SETTINGS.soonDays.label]: "5" }),
      "долги.xlsx",
    );
    expect(settings).toMatchObject({ claimDays: null, soonDays: "5" });
    expect(kept.claimDays).toBe("месяц");
    expect(problems).toEqual([
      {
        severity: "warning",
        code: "setting-unreadable",
        message:
          "Настройка «Дней на претензию»: «месяц» не учтено, нужно целое число от 0 до 3650. Исправьте ячейку и обновите реестр.",
        file: "долги.xlsx",
        sheet: "Настройки",
        cell: `B${find(model, SETTINGS.claimDays.label).row + 1}`,
      },
    ]);
  });

  it("loses nothing: the next sheet has the unusable values and whatever else was written there", () => {
    const last = asGrid(model).used?.bottom ?? 0;
    const grid = typed(
      { [SETTINGS.claimDays.label]: "месяц" },
      { [`${last + 1},0`]: "Пароль от 1С", [`${last + 1},1`]: "у Ивановой", [`${last - 1},5`]: "уточнить" },
    );
    const next = settingsSheet(readSettings(grid), SEVSK);
    expect(beside(next, SETTINGS.claimDays.label, 1).value).toBe("месяц");
    expect(beside(next, "Пароль от 1С", 1).value).toBe("у Ивановой");
    expect(find(next, "уточнить")).toBeDefined();
    const again = settingsSheet(readSettings(asGrid(next)), SEVSK);
    expect(again.cells.map(({ value }) => value)).toEqual(next.cells.map(({ value }) => value));
  });

  it("finds labels and values wherever the user has moved them", () => {
    const grid = typed({ [SETTINGS.soonDays.label]: "5" });
    const moved: SheetGrid = {
      ...grid,
      used: grid.used && { ...grid.used, bottom: grid.used.bottom + 4, right: grid.used.right + 2 },
      value: (row, column) => (row < 4 || column < 2 ? null : grid.value(row - 4, column - 2)),
    };
    expect(readSettings(moved).settings.soonDays).toBe("5");
  });

  it("gives nothing for a sheet that has lost its headings", () => {
    const grid = asGrid(model);
    expect(readSettings({ ...grid, used: grid.used, value: () => "что-то" })).toEqual(NOTHING_SET);
    expect(readSettings({ ...grid, used: null, value: () => null })).toEqual(NOTHING_SET);
  });
});

describe("who signs for each administrator", () => {
  const officials = {
    id: "012",
    name: "Департамент имущества",
    typed: { ...NO_ADMINISTRATOR_SETTINGS, headName: "А. А. Новый", treasuryAccount: "03100643000000012400" },
    remembered: { ...NO_OFFICIALS, executorName: "Лапшина В. О.", executorPhone: "5-00" },
  };
  const unknown = {
    id: "Отдел (земля)",
    name: "Отдел (земля)",
    typed: NO_ADMINISTRATOR_SETTINGS,
    remembered: NO_OFFICIALS,
  };
  const sheet = settingsSheet(
    { ...NOTHING_SET, officials: [officials, unknown], remembered: { headName: "Б. Б. Старый" } },
    SEVSK,
  );

  it("stands under the organisation's own officials: typed beside it, what the sheets say as in force", () => {
    find(sheet, "Подписи администратора: 012 Департамент имущества");
    expect(beside(sheet, "Руководитель (012)", 1).value).toBe("А. А. Новый");
    expect(beside(sheet, "Исполнитель (012)", 1).value).toBeNull();
    expect(beside(sheet, "Исполнитель (012)", 3).value).toBe("Лапшина В. О.");
    expect(beside(sheet, SETTINGS.headName.label, 3).value).toBe("Б. Б. Старый");
  });

  it("has its letters' requisites under the organisation's", () => {
    find(sheet, "Реквизиты администратора: 012 Департамент имущества");
    expect(beside(sheet, "Казначейский счёт (012)", 1).value).toBe("03100643000000012400");
    expect(beside(sheet, "Казначейский счёт (012)", 3).value).toBeNull();
  });

  it("comes back as it was, names with brackets too", () => {
    const read = readSettings(asGrid(sheet));
    expect(read.officials).toEqual([officials, unknown]);
    expect(read.remembered).toEqual({ headName: "Б. Б. Старый" });
    expect(read.others).toEqual([]);
    expect(read.settings).toEqual(noSettings());
  });
});
