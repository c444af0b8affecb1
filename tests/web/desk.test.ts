import { ACTIONS, actionOf } from "../../src/web/page/actions";
import { Desk, isAtRisk } from "../../src/web/page/pageDesk";
import { openWorkbook, type OpenWorkbook } from "../../src/web/page/openWorkbook";
import { forgetWork, readKeptWorks } from "../../src/web/recovery/keptWork";
import { handOut } from "../../src/pane/handOut";
import { words } from "../../src/web/webWords";
import type { Failure, Outcome, SavedFile, ShownRows } from "../../src/web/worker/api";

jest.mock("../../src/web/page/openWorkbook");
jest.mock("../../src/web/recovery/keeper", () => ({
  Keeper: class {
    changed(): void {
      // Nothing is kept here.
    }
    stop(): void {
      // Nothing is kept here.
    }
  },
}));
jest.mock("../../src/web/recovery/keptWork");
jest.mock("../../src/pane/handOut");

/** Something that the test decides when to let happen. */
interface Pending<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function pending<T>(): Pending<T> {
  let [resolve, reject]: [Pending<T>["resolve"], Pending<T>["reject"]] = [() => undefined, () => undefined];
  const promise = new Promise<T>((yes, no) => {
    [resolve, reject] = [yes, no];
  });
  return { promise, resolve, reject };
}

/** A workbook whose packing and whose changes the test holds in its hand. */
interface Held {
  readonly workbook: OpenWorkbook;
  readonly saving: Pending<Outcome<SavedFile>>;
  readonly end: jest.Mock;
  change(): void;
}

function held(): Held {
  const saving = pending<Outcome<SavedFile>>();
  const end = jest.fn();
  let change = (): void => undefined;
  const worker = {
    begin: () => Promise.resolve(),
    save: () => saving.promise,
    stopKeeping: () => Promise.resolve(),
  };
  const onChanged = (listener: () => void): (() => void) => {
    change = listener;
    return () => undefined;
  };
  const workbook = { worker, onChanged, end } as unknown as OpenWorkbook;
  return {
    workbook,
    saving,
    end,
    change: () => {
      change();
    },
  };
}

const FILE: Outcome<SavedFile> = { ok: true, value: { fileName: "долги.xlsx", bytes: new Uint8Array(1) } };
const read = (): Promise<[]> => Promise.resolve([]);
/** Lets everything happen that waits for nothing else. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function opened(): Promise<{ readonly desk: Desk; readonly first: Held }> {
  const startWorker = (): Promise<Worker> =>
    Promise.resolve({ terminate: () => undefined } as unknown as Worker);
  const desk = new Desk({ startWorker, today: () => "2026-10-01" });
  const first = held();
  jest.mocked(openWorkbook).mockResolvedValueOnce(first.workbook);
  await desk.open(["долги.xlsx"], read);
  return { desk, first };
}

/** The desk, at which another workbook comes as the answer to the next request when the test says so. */
async function requested() {
  const { desk, first } = await opened();
  const [second, opening] = [held(), pending<OpenWorkbook>()];
  jest.mocked(openWorkbook).mockReturnValueOnce(opening.promise);
  const come = async (): Promise<void> => {
    opening.resolve(second.workbook);
    await settled();
  };
  return { desk, first, second, come };
}

describe("The desk", () => {
  beforeEach(() => {
    jest.resetAllMocks();
  });

  test("takes a file for saved once the user has it, not before", async () => {
    const { desk, first } = await opened();
    first.change();
    const saving = desk.save();
    expect(desk.state()).toMatchObject({ saving: true, unsaved: true });
    expect(handOut).not.toHaveBeenCalled();
    first.saving.resolve(FILE);
    await saving;
    expect(handOut).toHaveBeenCalledTimes(1);
    expect(desk.state()).toMatchObject({ saving: false, unsaved: false });
  });

  test("says that a file could not be made, and lets the user try again", async () => {
    const { desk, first } = await opened();
    first.change();
    const saving = desk.save();
    first.saving.reject(new Error("out of memory"));
    await saving;
    expect(desk.state()).toMatchObject({
      saving: false,
      unsaved: true,
      notice: { intent: "error", title: words.failure.save },
    });
    expect(desk.state().notice?.text).toContain("out of memory");
  });

  test("asks before another file takes the place of one that is being packed", async () => {
    const { desk, first, come } = await requested();
    void desk.save();
    expect(isAtRisk(desk.state())).toBe(true);
    desk.request(["другие.xlsx"], read);
    expect(desk.state()).toMatchObject({ asked: true, opening: null });
    desk.answer(false);
    await come();
    expect(desk.state()).toMatchObject({ asked: false, workbook: first.workbook });
    expect(first.end).not.toHaveBeenCalled();
  });

  test("asks once more if the work went on while the other file was being opened", async () => {
    const { desk, first, second, come } = await requested();
    desk.request(["другие.xlsx"], read);
    expect(desk.state().asked).toBe(false);
    first.change();
    await come();
    expect(desk.state()).toMatchObject({ asked: true, workbook: first.workbook });
    desk.answer(false);
    await settled();
    expect(desk.state()).toMatchObject({ asked: false, workbook: first.workbook, unsaved: true });
    expect([first.end.mock.calls.length, second.end.mock.calls.length]).toEqual([0, 1]);
  });

  test("saves first where asked to, and then lets the other file come", async () => {
    const { desk, first, second, come } = await requested();
    first.change();
    desk.request(["другие.xlsx"], read);
    ACTIONS.saveAndLeave.perform(desk);
    expect(ACTIONS.saveAndLeave.enabled(desk.state())).toBe(false);
    first.saving.resolve(FILE);
    await settled();
    expect(handOut).toHaveBeenCalledTimes(1);
    await come();
    expect(desk.state()).toMatchObject({ asked: false, workbook: second.workbook, unsaved: false });
  });

  test("stays with the work where it could not be saved first", async () => {
    const { desk, first, come } = await requested();
    first.change();
    desk.request(["другие.xlsx"], read);
    ACTIONS.saveAndLeave.perform(desk);
    first.saving.reject(new Error("out of memory"));
    await settled();
    await come();
    expect(desk.state()).toMatchObject({
      asked: false,
      workbook: first.workbook,
      notice: { title: words.failure.save },
    });
  });

  test("saves by Ctrl+S in every keyboard layout, and takes no other key for it", () => {
    const plain = { code: "KeyS", ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
    expect(actionOf(plain)).toBe(ACTIONS.save);
    expect(actionOf({ ...plain, ctrlKey: false, metaKey: true })).toBe(ACTIONS.save);
    for (const other of [{ code: "KeyD" }, { ctrlKey: false }, { shiftKey: true }, { altKey: true }])
      expect(actionOf({ ...plain, ...other })).toBeNull();
  });

  test("asks only once whether the work may give way", async () => {
    const { desk, first, second, come } = await requested();
    first.change();
    desk.request(["другие.xlsx"], read);
    desk.answer(true);
    await settled();
    first.change();
    await come();
    expect(desk.state()).toMatchObject({ asked: false, workbook: second.workbook, unsaved: false });
    expect(first.end).toHaveBeenCalledTimes(1);
  });

  test("puts another file at once in the place of work that is saved", async () => {
    const { desk, second, come } = await requested();
    desk.request(["другие.xlsx"], read);
    await come();
    expect(desk.state()).toMatchObject({ asked: false, workbook: second.workbook });
  });

  describe("shows the first rows of a long file", () => {
    const ROWS: ShownRows = { sheet: "Долги", widths: [9], rows: [[{ text: "ООО", isNumber: false }]] };
    /** What the desk hears of the opening that began last. */
    const news = () => jest.mocked(openWorkbook).mock.lastCall?.[3];

    test("until the workbook is there", async () => {
      const { desk, come } = await requested();
      desk.request(["другие.xlsx"], read);
      await settled();
      news()?.onFirstRows(ROWS);
      expect(desk.state()).toMatchObject({ opening: ["другие.xlsx"], firstRows: ROWS });
      await come();
      expect(desk.state()).toMatchObject({ opening: null, firstRows: null });
    });

    test("until the opening is stopped, and hears nothing of it later", async () => {
      const { desk } = await requested();
      desk.request(["другие.xlsx"], read);
      await settled();
      news()?.onFirstRows(ROWS);
      desk.stopOpening();
      await settled();
      expect(desk.state()).toMatchObject({ opening: null, firstRows: null });
      news()?.onFirstRows(ROWS);
      expect(desk.state().firstRows).toBeNull();
    });

    test("until the file turns out unreadable, and says why", async () => {
      const { desk } = await opened();
      const opening = pending<Failure>();
      jest.mocked(openWorkbook).mockReturnValueOnce(opening.promise);
      desk.request(["другие.xlsx"], read);
      await settled();
      news()?.onFirstRows(ROWS);
      opening.resolve({ code: "damaged", message: "Файл повреждён." });
      await settled();
      expect(desk.state()).toMatchObject({ firstRows: null, notice: { text: "Файл повреждён." } });
    });
  });

  test("takes restored work for unsaved: nobody knows whether it ever was", async () => {
    const desk = new Desk({
      startWorker: () => Promise.resolve({ terminate: () => undefined } as unknown as Worker),
      today: () => "2026-10-01",
    });
    const kept = { fileName: "долги – реестр.xlsx", bytes: new Uint8Array(1), at: 0, place: "p1", tab: 1 };
    jest.mocked(readKeptWorks).mockResolvedValueOnce([kept]);
    await desk.start();
    jest.mocked(openWorkbook).mockResolvedValueOnce(held().workbook);
    await desk.restore("p1");
    expect(desk.state().workbook).not.toBeNull();
    expect(isAtRisk(desk.state())).toBe(true);
  });

  test("offers the work of each tab, says which is this tab's own, and forgets one alone", async () => {
    const works = [
      { fileName: "а.xlsx", bytes: new Uint8Array(1), at: 2, place: "p2", tab: 2 },
      { fileName: "б.xlsx", bytes: new Uint8Array(1), at: 1, place: "p1", tab: 1 },
    ];
    jest.mocked(readKeptWorks).mockResolvedValueOnce(works);
    const desk = new Desk({ startWorker: () => Promise.reject(new Error()), today: () => "2026-10-01" });
    await desk.start();
    expect(desk.state().kept.map(({ fileName, tab, isHere }) => [fileName, tab, isHere])).toEqual([
      ["а.xlsx", 2, false],
      ["б.xlsx", 1, false],
    ]);
    await desk.forget("p2");
    expect(jest.mocked(forgetWork)).toHaveBeenLastCalledWith("p2");
    expect(desk.state().kept.map(({ place }) => place)).toEqual(["p1"]);
    await desk.forget("p1");
    // The last of them: nothing stays, not even that there was something.
    expect(jest.mocked(forgetWork)).toHaveBeenLastCalledWith(null);
    expect(desk.state().kept).toEqual([]);
  });

  test("says so if the browser does not forget", async () => {
    const { desk } = await opened();
    jest.mocked(forgetWork).mockRejectedValueOnce(new Error("blocked"));
    await desk.forget();
    expect(desk.state().notice).toMatchObject({ intent: "error", ...words.recovery.notForgotten });
  });
});
