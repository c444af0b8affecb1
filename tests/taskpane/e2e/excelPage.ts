import { prepare } from "../../excelHost/browser";
import type { NativeBridge } from "../../excelHost/bridge";
import type { FromHost, Seen, TestExcel, ToHost } from "./hostMessages";

/**
 * Makes the page one that Excel has opened: the client library talks to a worker of its own, which plays Excel. Runs
 * before any script of the page.
 */
declare const excelBackground: string;
prepare("1.13", excelBackground);
const host = new Worker("/host.js");
const say = (message: ToHost): void => {
  host.postMessage(message);
};
const bridge = (globalThis as unknown as { _richApiNativeBridge: NativeBridge })._richApiNativeBridge;
bridge.sendMessageToHost = (text) => {
  say({ kind: "request", text });
};
const waiting = new Map<number, (seen: Seen) => void>();
host.onmessage = ({ data }: MessageEvent<FromHost>) => {
  if (data.kind === "heard") bridge.onMessageFromHost?.(data.text);
  else waiting.get(data.id)?.(data);
};

const excel: TestExcel = {
  open: (fileName, base64) => {
    say({ kind: "open", fileName, bytes: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)) });
  },
  select: (sheet, address) => {
    say({ kind: "select", sheet, address });
  },
  look: () =>
    new Promise((resolve) => {
      const id = waiting.size;
      waiting.set(id, resolve);
      say({ kind: "look", id });
    }),
};
Object.assign(window, { excel });
