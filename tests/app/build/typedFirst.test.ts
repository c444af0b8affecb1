import { readOwnSheets } from "../../../src/app/build/ownSheets";
import { withMarks } from "../../../src/app/build/marks";
import { userColumns } from "../../../src/app/build/userColumns";
import { Run } from "../../../src/app/run";
import { lineId } from "../../../src/app/lineId";
import { isoDay } from "../../../src/domain/day";
import { FORMS } from "../../../src/forms/formRegistry";
import { SETTINGS_KIND } from "../../../src/settings/settingsSheet";
import { romashka } from "../../domain/debts";
import { fakePort } from "../fakePort";

/** What people typed, where it could get lost on the way to the next register. */

const day = isoDay("2026-03-01");
const line = () => ({ debt: romashka(), presence: "present", mark: null, earlier: null }) as never;

it("takes the typed sheet of the first of several workbooks", async () => {
  const [form] = FORMS.filter(({ typed }) => typed !== undefined);
  const kind = form!.typed!.kind;
  const ports = ["первая", "вторая"].map((word) => fakePort([{ name: word, kind, rows: [[word]] }]));
  await readOwnSheets(ports, new Run({}));
  expect(ports.map(({ reads }) => reads)).toEqual([["первая"], []]);
});

it("takes the settings of the first of several workbooks", async () => {
  const ports = ["первая", "вторая"].map((name) =>
    fakePort([{ name, kind: SETTINGS_KIND, rows: [["Настройки"]] }]),
  );
  const { hasSettings } = await readOwnSheets(ports, new Run({}));
  expect(hasSettings).toBe(true);
  expect(ports.map(({ reads }) => reads)).toEqual([["первая"], []]);
});

it("refuses a mark on a line that has vanished, and takes one on a line that stands", () => {
  const lines = [line()];
  const mark = (id: string) => [{ line: id, field: "claimDate", date: day } as const];
  expect(withMarks(lines, mark(lineId(lines[0]!)))).toMatchObject([{ debt: { claimDate: day } }]);
  expect(() => withMarks(lines, mark("исчезла"))).toThrow("строк");
});

it("shows logical values of the user's own columns as да and нет", () => {
  const before = [line(), line()];
  const source = {
    lines: before,
    date1904: false,
    others: [{ header: "Проверено", numberFormat: null, values: [true, false] }],
  };
  const [column] = userColumns(source as never, before);
  expect([0, 1].map((index) => column!.value(null as never, index))).toEqual(["да", "нет"]);
});
