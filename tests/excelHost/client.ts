import { readFileSync } from "node:fs";

/** What the client library calls to reach Excel, and how it takes the answers. */
interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** Answers one message of the client; the text of the answer, or `null` for none. */
export type Listener = (text: string) => string | null;

let listener: Listener | null = null;
let loaded = false;

/** Whether this Excel has the API set; the client asks for each call that a later set brought. */
export type RequirementCheck = (name: string, version: string) => boolean;

/** The library's switchboard for requirement sets; not in its public types. */
interface CommonUtility {
  _doApiNotSupportedCheck: boolean;
  isSetSupported: RequirementCheck;
}

/**
 * Loads Microsoft's own client library of Excel for Windows into this realm, once: afterwards the globals `Excel`
 * and `OfficeExtension` are there, and all that they send goes to the listener connected last.
 */
export function connectClient(answer: Listener, isSetSupported: RequirementCheck): void {
  listener = answer;
  if (!loaded) {
    loaded = true;
    loadClient();
  }
  const { CommonUtility: utility } = OfficeExtension as unknown as { CommonUtility: CommonUtility };
  utility._doApiNotSupportedCheck = true;
  utility.isSetSupported = isSetSupported;
}

function loadClient(): void {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const reply = listener?.(text) ?? null;
      // Excel never answers within the call itself.
      if (reply !== null) setImmediate(() => bridge.onMessageFromHost?.(reply));
    },
  };
  Object.assign(globalThis, { _richApiNativeBridge: bridge });
  // In plain Node the library misses two things of a browser: it hangs its own on one, and asks the other's age.
  if (typeof window === "undefined") Object.assign(globalThis, { window: globalThis });
  if (typeof navigator === "undefined") Object.assign(globalThis, { navigator: { userAgent: "Node" } });
  const file = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
  // An indirect eval runs as a script of this realm, so that arrays and errors are of the tests' own kinds.
  (0, eval)(readFileSync(file, "utf8"));
}
