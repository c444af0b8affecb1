/** Where the command speaks: texts end in a line break of their own. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal, where progress may be shown. */
  readonly isTerminal: boolean;
}
