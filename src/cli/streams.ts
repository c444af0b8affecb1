/** Where the command writes; texts include their own line break. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Whether stderr is a terminal, where progress may be shown. */
  readonly isTerminal: boolean;
  /** The program's main file, of which further threads can be started; without it all is done in this one. */
  readonly script?: string;
}
