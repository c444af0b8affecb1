import { words } from "../webWords";
import { failureOf } from "../worker/failures";
import type { Failure, FileToOpen, OpeningNews } from "../worker/api";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";

/** What only a browser can provide. */
export interface Machine {
  readonly startWorker: () => Promise<Worker>;
  /** `YYYY-MM-DD` of the user's clock. */
  readonly today: () => string;
}

/**
 * One attempt at opening files. It can be stopped at any time: the worker is then terminated with everything it has
 * read.
 */
export class Attempt {
  #worker: Worker | null = null;
  #isStopped = false;
  #stop: () => void = () => undefined;
  readonly #stopped = new Promise<null>((resolve) => {
    this.#stop = () => {
      resolve(null);
    };
  });

  constructor(
    private readonly machine: Machine,
    private readonly news: OpeningNews,
  ) {}

  /** The open workbook, why there is none, or `null` if it was stopped. */
  async run(read: () => Promise<readonly FileToOpen[]>): Promise<OpenWorkbook | Failure | null> {
    const result = await Promise.race([this.#open(read), this.#stopped]);
    if (result === null || "code" in result) this.#worker?.terminate();
    return result;
  }

  readonly stop = (): void => {
    this.#isStopped = true;
    this.#worker?.terminate();
    this.#stop();
  };

  async #open(read: () => Promise<readonly FileToOpen[]>): Promise<OpenWorkbook | Failure> {
    try {
      const files = await read();
      const worker = await this.#start();
      if (worker === null || this.#isStopped) return { code: "worker", message: words.failure.worker };
      const broken = new Promise<Failure>((resolve) => {
        worker.onerror = () => {
          resolve({ code: "worker", message: words.failure.worker });
        };
      });
      return await Promise.race([openWorkbook(worker, files, this.machine.today(), this.news), broken]);
    } catch (error) {
      return failureOf(error);
    }
  }

  async #start(): Promise<Worker | null> {
    try {
      this.#worker = await this.machine.startWorker();
      if (this.#isStopped) this.#worker.terminate();
      return this.#worker;
    } catch {
      return null;
    }
  }
}
