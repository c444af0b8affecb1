import { cbc, ecb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { openCompoundFile } from "../compound";
import { forEachElement } from "../openxml/elements";
import { concat, le32, sameBytes, USUAL_PASSWORD, utf16 } from "./encryptedBytes";

type Hash = (bytes: Uint8Array) => Uint8Array;
const HASHES: Readonly<Record<string, Hash>> = {
  SHA1: sha1,
  "SHA-1": sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
};
/** How many bytes of a package are encrypted at a time. */
const SEGMENT = 4096;
/** No program uses more rounds than this, but a file may request any number. */
const MOST_ROUNDS = 1_000_000;

/** What certain byte sequences are encrypted for (MS-OFFCRYPTO 2.3.4.11 to 2.3.4.13). */
const PURPOSE = {
  verifier: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  verifierHash: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  key: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6),
} as const;

/**
 * The package inside an encrypted one that Excel opens without asking, because its own password fits; otherwise
 * `null`.
 */
export function decryptedPackage(bytes: Uint8Array): Uint8Array | null {
  const file = openCompoundFile(bytes);
  const info = file.stream("EncryptionInfo");
  const content = file.stream("EncryptedPackage");
  if (info === null || content === null || info.length < 12) return null;
  return isAgile(info) ? agile(info, content) : standard(info, content);
}

function isAgile(info: Uint8Array): boolean {
  return info[0] === 4 && info[2] === 4;
}

/** MS-OFFCRYPTO 2.3.4.4 and 2.3.4.10: what Excel has written since 2010. */
function agile(info: Uint8Array, content: Uint8Array): Uint8Array | null {
  const elements = new Map<string, ReadonlyMap<string, string>>();
  forEachElement(info.subarray(8), {
    open(name, attributes) {
      if (!elements.has(name)) elements.set(name, attributes);
    },
  });
  const data = elements.get("keyData");
  const key = elements.get("encryptedKey");
  const dataHash = HASHES[data?.get("hashAlgorithm") ?? ""];
  const hash = HASHES[key?.get("hashAlgorithm") ?? ""];
  const rounds = Number(key?.get("spinCount"));
  if (!data || !key || !dataHash || !hash || !(rounds <= MOST_ROUNDS)) return null;
  const salt = base64(key.get("saltValue"));
  const keyLength = Number(key.get("keyBits")) / 8;
  let base = hash(concat(salt, utf16(USUAL_PASSWORD)));
  for (let round = 0; round < rounds; round++) base = hash(concat(le32(round), base));
  const reveal = (purpose: Uint8Array, value: string | undefined): Uint8Array =>
    cbc(filled(hash(concat(base, purpose)), keyLength), salt, { disablePadding: true }).decrypt(
      base64(value),
    );

  const verifier = reveal(PURPOSE.verifier, key.get("encryptedVerifierHashInput"));
  const verifierHash = reveal(PURPOSE.verifierHash, key.get("encryptedVerifierHashValue"));
  const expected = hash(verifier.subarray(0, salt.length));
  if (!sameBytes(verifierHash.subarray(0, expected.length), expected)) return null;
  const secret = reveal(PURPOSE.key, key.get("encryptedKeyValue")).subarray(0, keyLength);

  const dataSalt = base64(data.get("saltValue"));
  const blockSize = Number(data.get("blockSize"));
  const { size, body } = packageOf(content);
  const plain = new Uint8Array(body.length);
  for (let at = 0, segment = 0; at < body.length; at += SEGMENT, segment++) {
    const start = filled(dataHash(concat(dataSalt, le32(segment))), blockSize);
    const piece = body.subarray(at, Math.min(at + SEGMENT, body.length));
    plain.set(cbc(secret, start, { disablePadding: true }).decrypt(piece), at);
  }
  return plain.subarray(0, size);
}

/** MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9: what Excel 2007 wrote. */
function standard(info: Uint8Array, content: Uint8Array): Uint8Array | null {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const verifierAt = 12 + view.getUint32(8, true);
  const keyLength = view.getUint32(12 + 16, true) / 8;
  const salt = info.subarray(verifierAt + 4, verifierAt + 20);
  let base = sha1(concat(salt, utf16(USUAL_PASSWORD)));
  for (let round = 0; round < 50_000; round++) base = sha1(concat(le32(round), base));
  base = sha1(concat(base, le32(0)));
  const derive = (pad: number): Uint8Array =>
    sha1(new Uint8Array(64).fill(pad).map((byte, at) => byte ^ (base[at] ?? 0)));
  const key = concat(derive(0x36), derive(0x5c)).subarray(0, keyLength);
  const aes = ecb(key, { disablePadding: true });
  const verifier = aes.decrypt(info.subarray(verifierAt + 20, verifierAt + 36));
  const verifierHash = aes.decrypt(info.subarray(verifierAt + 40, verifierAt + 72)).subarray(0, 20);
  if (!sameBytes(sha1(verifier), verifierHash)) return null;
  const { size, body } = packageOf(content);
  return aes.decrypt(body).subarray(0, size);
}

/** The size stated before the encrypted bytes, and the whole blocks among those. */
function packageOf(content: Uint8Array): { readonly size: number; readonly body: Uint8Array } {
  const size = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(0, true);
  const body = content.subarray(8);
  return { size, body: body.subarray(0, body.length - (body.length % 16)).slice() };
}

/** Truncated to a length, or padded up to it. */
function filled(bytes: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length).fill(0x36);
  result.set(bytes.subarray(0, length));
  return result;
}

function base64(text = ""): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
