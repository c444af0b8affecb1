import { openExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { PENDING, type Listing } from "../../../src/excel/listing";
import { sendJobs, type Job } from "../../../src/excel/write/jobs";
import { planWrite } from "../../../src/excel/write/writePlan";
import { WORDS } from "../../../src/excel/excelWords";
import { installExcelHost } from "../../excelHost";
import { formModel, registerModel, writing } from "../models";

it("gives a new sheet the name that a leftover of a broken write had", () => {
  const sheet = (id: string, name: string, kind: string | null) =>
    ({ id, name, visibility: "Visible", kind }) as const;
  const listing = (kind: string | null): Listing => ({
    sheets: [sheet("1", "Долги", null), sheet("2", "Реестр должников", kind)],
    marks: new Map(),
    names: [],
    tables: [],
    settings: {},
  });
  const name = (kind: string | null) =>
    planWrite(writing(registerModel(1)), listing(kind), false).sheets[0]!.name;
  expect(name(`${PENDING}1`)).toBe("Реестр должников");
  expect(name(null)).toBe("Реестр должников (2)");
});

it("gives a sheet on its way a name that not even a leftover has", () => {
  const taken = WORDS.pendingSheet(1);
  const listing: Listing = {
    sheets: [{ id: "1", name: taken, visibility: "Hidden", kind: `${PENDING}1` }],
    marks: new Map(),
    names: [],
    tables: [],
    settings: {},
  };
  expect(planWrite(writing(registerModel(1)), listing, false).sheets[0]!.pending).not.toBe(taken);
});

it("does not underline links: the cell keeps its own look", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  await (await openExcelWorkbook()).apply(writing(registerModel(1), formModel()));
  const sheet = host.workbook.sheets.find(({ name }) => name === "Форма")!;
  expect(sheet.hyperlinks.size).toBe(1);
  expect(sheet.cells.style(0, 0).underline).toBe("None");
});

it("sends a request that Excel finds too large in halves, down to the halves of a single job", async () => {
  const sent: string[][] = [];
  const job = (name: string, halves?: () => readonly [Job, Job]): Job => ({
    bytes: 1,
    act: (target) => {
      (target.context as unknown as { log: string[] }).log.push(name);
    },
    ...(halves !== undefined && { halves }),
  });
  const refused = Object.assign(new Error("too large"), {
    name: "RichApi.Error",
    code: "RequestPayloadSizeLimitExceeded",
  });
  const tooLarge = new Error("too large", { cause: refused });
  const application = {
    suspendScreenUpdatingUntilNextSync: jest.fn(),
    suspendApiCalculationUntilNextSync: jest.fn(),
  };
  const request = (queue: (context: unknown) => unknown): Promise<void> => {
    const log: string[] = [];
    queue({ workbook: { application, worksheets: {} }, log });
    if (log.length > 1 || log[0] === "big") return Promise.reject(tooLarge);
    sent.push(log);
    return Promise.resolve();
  };
  const jobs = [job("one"), job("big", () => [job("big, first"), job("big, second")]), job("three")];
  await sendJobs(jobs, { session: { request }, scene: {}, watch: {} } as never);
  expect(sent).toEqual([["one"], ["big, first"], ["big, second"], ["three"]]);
});
