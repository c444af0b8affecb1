import { isoDay } from "../../src/domain/day";
import { openInWorker } from "../../src/taskpane/openInWorker";
import { paneWorkbook } from "../pane/paneWorkbook";
import { csv } from "../pane/openWorkbook";

/** A worker whose script does not load: it fails without ever answering. */
class BrokenWorker extends EventTarget {
  readonly given: MessagePort[] = [];
  postMessage(_message: unknown, ports: MessagePort[]): void {
    this.given.push(...ports);
    setTimeout(() => this.dispatchEvent(new Event("error")), 0);
  }
}

it("an engine that does not start is told, and what to do, instead of waiting for ever", async () => {
  const { port, view } = await paneWorkbook([csv("Должник;Сумма")]);
  const worker = new BrokenWorker();
  const opened = Promise.resolve({ ...port, view, date1904: false } as never);
  const opening = openInWorker(worker as unknown as Worker, opened, isoDay("2026-10-01"));
  await expect(opening).rejects.toMatchObject({
    code: "no-engine",
    message: expect.stringContaining("не загрузилась") as string,
  });
  for (const given of worker.given) given.close();
});
