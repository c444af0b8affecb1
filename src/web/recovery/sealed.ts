import type { SavedFile } from "../worker/api";

/** A file that only its key can open. */
export interface Sealed {
  /** For AES-GCM: new for each sealing. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ALGORITHM = { name: "AES-GCM", length: 256 } as const;
/** Bytes of the number that gives the length of the name. */
const HEAD = 4;

/** A new key, which no script can extract from the browser. Throws if the page's address is not secure (http). */
export function newKey(): Promise<CryptoKey> {
  // Browsers do not offer this on plain http.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return Promise.reject(new Error("The browser encrypts nothing here"));
  return subtle.generateKey(ALGORITHM, false, ["encrypt", "decrypt"]);
}

/** Seals a file together with its name: neither must be readable in what the browser leaves on the disk. */
export async function seal({ fileName, bytes }: SavedFile, key: CryptoKey): Promise<Sealed> {
  const name = new TextEncoder().encode(fileName);
  const whole = new Uint8Array(HEAD + name.length + bytes.length);
  new DataView(whole.buffer).setUint32(0, name.length);
  whole.set(name, HEAD);
  whole.set(bytes, HEAD + name.length);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: ALGORITHM.name, iv }, key, whole) };
}

/** The original file; throws if the key is a different one or a byte was changed. */
export async function unseal({ iv, data }: Sealed, key: CryptoKey): Promise<SavedFile> {
  const whole = new Uint8Array(await crypto.subtle.decrypt({ name: ALGORITHM.name, iv }, key, data));
  const start = HEAD + new DataView(whole.buffer).getUint32(0);
  return { fileName: new TextDecoder().decode(whole.subarray(HEAD, start)), bytes: whole.slice(start) };
}
