import { connectClient } from "./client";
import { execute, type References } from "./execute";
import { Workbook } from "./model";
import { workbookObject } from "./objects/workbook";
import type { RequestBody } from "./wire";

/** Settings of a host. */
export interface HostOptions {
  readonly fileName?: string;
  readonly sheets?: readonly [string, ...string[]];
  /** The newest ExcelApi set that this Excel has, such as `1.9`; later calls fail with ApiNotFound. */
  readonly excelApi?: string;
}

/** An open workbook behind Microsoft's real client library: `Excel.run` in a test talks to the host made last. */
export class ExcelHost {
  readonly workbook: Workbook;
  /** How many requests (`context.sync`) have reached Excel. */
  syncs = 0;
  /** The size in characters of each request's text. */
  readonly requestSizes: number[] = [];
  private readonly references: References = new Map();

  constructor({ fileName = "Книга1.xlsx", sheets = ["Лист1"], excelApi = "1.9" }: HostOptions = {}) {
    this.workbook = new Workbook(fileName, sheets);
    connectClient(
      (text) => this.answer(text),
      (name, version) => name === "ExcelApi" && isUpTo(version, excelApi),
    );
  }

  private answer(text: string): string {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: RequestBody } };
    this.syncs++;
    this.requestSizes.push(text.length);
    const response = execute(message.body, workbookObject(this.workbook), this.references);
    return JSON.stringify({
      id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: JSON.stringify(response) },
    });
  }
}

/** API sets are numbered 1.9, 1.10, 1.11: by parts, not as decimals. */
function isUpTo(version: string, newest: string): boolean {
  const minor = (text: string): number => Number(text.split(".")[1] ?? "0");
  return minor(version) <= minor(newest);
}
