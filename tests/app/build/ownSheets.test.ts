import { buildRegister } from "../../../src/app/build/build";
import { readEarlier } from "../../../src/app/build/earlier";
import { isReadBack, readOwnSheets } from "../../../src/app/build/ownSheets";
import type { WorkbookPort } from "../../../src/app/ports";
import { Run } from "../../../src/app/run";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { sample } from "../../pane/openWorkbook";

/** The marks of the sheets in view that a build made, and of those that the next one reads. */
async function ownKinds(port: WorkbookPort): Promise<{ made: string[]; read: string[] }> {
  const own = (await port.sheets()).flatMap(({ name, kind, visible }) =>
    kind === null || !visible ? [] : [{ name, kind }],
  );
  const names = new Set<string>();
  const watched = Object.create(port, {
    read: {
      value: (name: string) => {
        names.add(name);
        return port.read(name);
      },
    },
    // Without its prints nothing is compared that is only to be told.
    settings: {
      value: async () => {
        const settings = Object.entries(await port.settings());
        return Object.fromEntries(settings.filter(([key]) => !key.startsWith("print:")));
      },
    },
  }) as WorkbookPort;
  await readOwnSheets([watched], new Run({}));
  await readEarlier([watched], new Run({}));
  return {
    made: own.map(({ kind }) => kind),
    read: own.filter(({ name }) => names.has(name)).map(({ kind }) => kind),
  };
}

it("lets typing count on exactly those sheets that the next build reads", async () => {
  const port = await openFileWorkbook([sample("arenda-severodvinsk.xlsx")]);
  await buildRegister(port, { asOf: isoDay("2026-10-01"), sheets: "all", rules: "model", forms: "all" });
  const { made, read } = await ownKinds(port);
  expect(made.filter(isReadBack)).toEqual(read);
  expect([...read].sort()).toEqual(["form_druzhny_plan", "input_vologda_plan", "register", "settings"]);
  expect(made).toEqual(expect.arrayContaining(["summary", "controls", "form_vologda_4"]));
});
