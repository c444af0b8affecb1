import { installExcelHost, type ExcelHost } from "./index";
import { batch, refusal } from "./run";

let host: ExcelHost;
beforeEach(() => {
  host = installExcelHost({ sheets: ["Долги", "Справка"] });
});
const write = (address: string, value: string) =>
  batch((_context, sheet) => {
    sheet.getRange(address).values = [[value]];
  });
const cell = (row: number) => host.workbook.findSheet("Долги")?.cells.value(row, 0);

describe("faults", () => {
  test("come at the sync that is asked for, once", async () => {
    host.failAt(2, "ActivityLimitReached");
    await write("A1", "а");
    await expect(write("A2", "б")).rejects.toEqual(refusal("ActivityLimitReached"));
    await write("A3", "в");
    expect([cell(0), cell(1), cell(2)]).toEqual(["а", "", "в"]);
    expect(host.requests.filter(({ isCleanUp }) => !isCleanUp).map(({ error }) => error)).toEqual([
      null,
      "ActivityLimitReached",
      null,
    ]);
  });

  test("may come halfway through a batch: what is done by then stays", async () => {
    const states: string[] = [];
    for (let afterActions = 0; states.at(-1) !== "Первый, Второй"; afterActions++) {
      host = installExcelHost({ sheets: ["Долги", "Справка"] });
      host.failAt(1, "GeneralException", { afterActions });
      const run = Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Долги").name = "Первый";
        worksheets.getItem("Справка").name = "Второй";
        await context.sync();
      });
      await expect(run).rejects.toEqual(refusal("GeneralException"));
      states.push(host.workbook.sheets.map(({ name }) => name).join(", "));
    }
    expect([...new Set(states)]).toEqual(["Долги, Справка", "Первый, Справка", "Первый, Второй"]);
  });

  test("the workbook changes between two syncs", async () => {
    host.beforeSync = (sync) => {
      if (sync === 2) host.user.deleteSheet("Долги");
    };
    const run = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Долги").getRange("A1");
      range.load("values");
      await context.sync();
      range.values = [["поздно"]];
      await context.sync();
    });
    await expect(run).rejects.toEqual(refusal("InvalidReference"));
  });

  test("a request or response above the limit is refused, the request without being done", async () => {
    host = installExcelHost({ sheets: ["Долги"], payloadLimit: 20_000 });
    await expect(write("A1", "я".repeat(15_000))).rejects.toEqual(refusal("RequestPayloadSizeLimitExceeded"));
    expect(cell(0)).toBe("");
    await write("A1", "я".repeat(5_000));
    await write("A2", "я".repeat(6_000));
    const read = batch((_context, sheet) => sheet.getRange("A1:A2").load("values"));
    await expect(read).rejects.toEqual(refusal("ResponsePayloadSizeLimitExceeded"));
    expect(host.largestRequest).toBeGreaterThan(20_000);
  });
});

describe("a user who types in a cell", () => {
  test("makes Excel refuse a batch", async () => {
    host.user.beginEditing();
    await expect(write("A1", "а")).rejects.toEqual(refusal("InvalidOperationInCellEditMode"));
    host.user.endEditing();
    await write("A1", "а");
    expect(cell(0)).toBe("а");
  });

  test("makes a batch wait that asked for it", async () => {
    host.user.beginEditing();
    let done = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Долги").getRange("A1").values = [["а"]];
      await context.sync();
      done = true;
    });
    await new Promise((go) => setTimeout(go, 50));
    expect(done).toBe(false);
    host.user.endEditing();
    await run;
    expect(cell(0)).toBe("а");
  });
});

test("requests are counted, with their sizes", async () => {
  await write("A1", "а");
  await write("A2", "б");
  expect(host.syncs).toBe(2);
  expect(host.largestRequest).toBeGreaterThan(100);
  host.resetCounters();
  expect(host.syncs).toBe(0);
});

describe("events", () => {
  const heard: unknown[] = [];
  const note = (event: object): Promise<void> => {
    heard.push(event);
    return Promise.resolve();
  };
  const settle = () => new Promise((go) => setTimeout(go, 20));

  beforeEach(async () => {
    heard.length = 0;
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeleted.add(note);
      worksheets.getItem("Долги").onChanged.add(note);
      await context.sync();
    });
  });

  test("tell of what the user does", async () => {
    const [debts, help] = host.workbook.sheets.map(({ id }) => id);
    host.user.select("Долги", "B2:C3");
    host.user.type("Долги", "A1", "а");
    host.user.activate("Справка");
    host.user.deleteSheet("Долги");
    await settle();
    expect(heard).toEqual([
      expect.objectContaining({ type: "WorksheetSelectionChanged", address: "B2:C3", worksheetId: debts }),
      expect.objectContaining({
        type: "WorksheetChanged",
        address: "A1",
        worksheetId: debts,
        source: "Local",
      }),
      expect.objectContaining({ type: "WorksheetActivated", worksheetId: help }),
      expect.objectContaining({ type: "WorksheetDeleted", worksheetId: debts }),
    ]);
  });

  test("tell of the add-in's own writing, unless it switched them off", async () => {
    await write("A1", "а");
    await settle();
    expect(heard).toHaveLength(1);
    await batch((context, sheet) => {
      context.runtime.enableEvents = false;
      sheet.getRange("A2").values = [["б"]];
      context.runtime.enableEvents = true;
    });
    await settle();
    expect(heard).toHaveLength(1);
  });

  test("are no longer told once the listener is gone", async () => {
    await Excel.run(async (context) => {
      const result = context.workbook.worksheets.onDeactivated.add(note);
      await context.sync();
      result.remove();
      await context.sync();
    });
    host.user.activate("Справка");
    await settle();
    expect(heard).toEqual([expect.objectContaining({ type: "WorksheetActivated" })]);
  });
});
