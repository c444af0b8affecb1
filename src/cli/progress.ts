import type { Phase, RunWatch } from "../app/options";
import type { Streams } from "./streams";
import { PROGRESS } from "./cliWords";

/** Clears the terminal's line and returns to its start. */
const CLEAR_LINE = "\r\u001b[2K";

/** Progress on one line of a terminal; nothing if stderr is not a terminal. */
export function progressLine(streams: Streams): RunWatch & { clear(): void } {
  const { show, clear } = terminalLine(streams);
  return {
    onProgress: (phase: Phase, share: number) => {
      show(`${PROGRESS[phase]}… ${Math.round(share * 100)} %`);
    },
    clear,
  };
}

/** A terminal line that is overwritten; nothing if stderr is not a terminal. */
export function terminalLine(streams: Streams): { show(text: string): void; clear(): void } {
  if (!streams.isTerminal) return { show: () => undefined, clear: () => undefined };
  let shown = "";
  return {
    show(text) {
      if (text === shown) return;
      shown = text;
      streams.err(CLEAR_LINE + text);
    },
    clear() {
      if (shown !== "") streams.err(CLEAR_LINE);
      shown = "";
    },
  };
}
