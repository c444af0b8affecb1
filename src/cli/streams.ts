import type { ThreadScript } from "./threads";

/** Where the command writes; texts include their own line break. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal, where progress may be shown. */
  readonly isTerminal: boolean;
  /** What further threads can be started with; without it all is done in this one. */
  readonly script?: ThreadScript;
  /** Told which files a build has written, the workbook first. */
  wrote?(files: readonly string[]): void;
  /** Told with which switches a refused build would go on, if only a decision is missing. */
  refused?(wayOn: readonly string[]): void;
}
