import type { FileToOpen } from "../worker/api";
import { loadScript } from "./loadScript";

/** A sample's script delivers its file through this. */
declare global {
  var debtorRegisterFile: ((base64: string) => void) | undefined;
}

/** A sample to try; the build puts it next to the page, once as a file and once as a script. */
export async function loadSample(fileName: string): Promise<FileToOpen> {
  let bytes: Uint8Array | null = null;
  globalThis.debtorRegisterFile = (base64) => {
    bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  };
  await loadScript(`samples/${fileName}.js`);
  if (bytes === null) throw new Error(`samples/${fileName}.js has handed nothing over`);
  return { fileName, bytes };
}
