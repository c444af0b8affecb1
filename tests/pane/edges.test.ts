import { isoDay } from "../../src/domain/day";
import { REGISTER_KIND } from "../../src/sheet/model";
import { begin } from "./beginSession";
import { csv } from "./openWorkbook";
import { paneWorkbook } from "./paneWorkbook";

/** What the pane must not do. */

const DEBTS = csv(
  "Должник;ИНН;Срок уплаты;Сумма долга",
  "ООО «Клён»;7707083893;10.02.2026;500",
  "ООО «Вяз»;;10.02.2026;50",
);

test("saved settings build no register where there is none", async () => {
  const session = await begin(await paneWorkbook([DEBTS]));
  await session.takeActiveSheet();
  await session.saveSettings({ claimDays: "60" });
  expect(session.state()).toMatchObject({ register: null, notice: null });
  await session.build();
  expect(session.state().register?.totals.debts).toBe(2);
});

test("a selection in the workbook is followed on the step «Приложения» alone", async () => {
  const workbook = await paneWorkbook([DEBTS]);
  const session = await begin(workbook);
  await session.takeActiveSheet();
  await session.build(["sevsk-report"]);
  const sheet = session.state().register?.report?.forms[0]?.sheet ?? "";
  const followed = (): boolean => {
    let some = false;
    for (const column of "ABCDEFGH")
      for (let row = 1; row <= 40; row += 1) {
        workbook.userSelects({ sheet, address: `${column}${String(row)}` });
        some ||= session.state().behind !== null;
      }
    return some;
  };
  session.chooseTab("deadlines");
  expect(followed()).toBe(false);
  session.chooseTab("forms");
  expect(followed()).toBe(true);
});

test("a mark that is refused is told and leaves the register as it was", async () => {
  const workbook = await paneWorkbook([DEBTS]);
  const session = await begin(workbook);
  await session.takeActiveSheet();
  await session.build();
  const before = session.state().register?.totals;
  await session.mark("исчезла", "claimDate", isoDay("2026-09-30"));
  expect(session.state().notice).not.toBeNull();
  expect(session.state().register?.totals).toEqual(before);
  expect(workbook.shown).toEqual([REGISTER_KIND]);
});
