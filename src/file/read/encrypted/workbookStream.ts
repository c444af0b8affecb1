import { md5, sha1 } from "@noble/hashes/legacy.js";
import { concat, le32, sameBytes, USUAL_PASSWORD, utf16 } from "./encryptedBytes";
import { Rc4 } from "./rc4";

/** Records of an .xls that are stored in the clear (MS-XLS 2.2.10): BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, … */
const CLEAR = new Set([0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138]);
const [FILE_PASS, BOUND_SHEET] = [0x2f, 0x85];
/** How many bytes until the next key is made. */
const BLOCK = 1024;

/** Makes the key of each block of a stream. */
type Keys = (block: number) => Uint8Array;

/**
 * The records of an .xls without their encryption, if Excel's own password opens it; unchanged if they have none;
 * `null` if another password is needed.
 */
export function plainRecords(stream: Uint8Array): Uint8Array | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const passAt = filePassAt(view);
  if (passAt === null) return stream;
  const keys = keysOf(stream.subarray(passAt + 4, passAt + 4 + view.getUint16(passAt + 2, true)));
  return keys === null ? null : decrypted(stream, view, passAt, keys);
}

/** The position of the record about a password: among the first ones, or nowhere. */
function filePassAt(view: DataView): number | null {
  let at = 0;
  for (let count = 0; count < 20 && at + 4 <= view.byteLength; count++) {
    if (view.getUint16(at, true) === FILE_PASS) return at;
    at += 4 + view.getUint16(at + 2, true);
  }
  return null;
}

/**
 * RC4 (MS-OFFCRYPTO 2.3.6), with keys of 40 bits, or by the system's own library (2.3.5); `null` for any other
 * method.
 */
function keysOf(pass: Uint8Array): Keys | null {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
  if (pass.length < 6 || view.getUint16(0, true) !== 1) return null;
  const major = view.getUint16(2, true);
  if (major === 1) {
    if (pass.length < 54) return null;
    return checked(basicKeys(pass.subarray(6, 22)), pass.subarray(22, 38), pass.subarray(38, 54), md5);
  }
  const verifier = 14 + view.getUint32(10, true);
  if (major < 2 || major > 4 || verifier + 60 > pass.length) return null;
  const keys = libraryKeys(pass.subarray(verifier + 4, verifier + 20), view.getUint32(14 + 16, true) || 40);
  return checked(
    keys,
    pass.subarray(verifier + 20, verifier + 36),
    pass.subarray(verifier + 40, verifier + 60),
    sha1,
  );
}

function checked(
  keys: Keys,
  verifier: Uint8Array,
  verifierHash: Uint8Array,
  hash: (bytes: Uint8Array) => Uint8Array,
): Keys | null {
  const rc4 = new Rc4(keys(0));
  return sameBytes(hash(rc4.apply(verifier)), rc4.apply(verifierHash)) ? keys : null;
}

function basicKeys(salt: Uint8Array): Keys {
  const start = md5(utf16(USUAL_PASSWORD)).subarray(0, 5);
  const salted = concat(...Array.from({ length: 16 }, () => concat(start, salt)));
  const base = md5(salted).subarray(0, 5);
  return (block) => md5(concat(base, le32(block)));
}

function libraryKeys(salt: Uint8Array, bits: number): Keys {
  const base = sha1(concat(salt, utf16(USUAL_PASSWORD)));
  return (block) => {
    const key = sha1(concat(base, le32(block))).subarray(0, Math.min(20, bits / 8));
    // A 40-bit key is padded with zeros.
    return bits === 40 ? concat(key, new Uint8Array(11)) : key;
  };
}

function decrypted(stream: Uint8Array, view: DataView, passAt: number, keys: Keys): Uint8Array {
  const plain = stream.slice();
  let rc4 = new Rc4(keys(0));
  let used = 0;
  // Record headers are in the clear, but use up the key's bytes.
  const next = (): number => {
    if (used > 0 && used % BLOCK === 0) rc4 = new Rc4(keys(used / BLOCK));
    used++;
    return rc4.take();
  };
  for (let at = 0; at + 4 <= stream.length;) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    for (let header = 0; header < 4; header++) next();
    const end = Math.min(at + 4 + length, stream.length);
    const clear = CLEAR.has(type) ? end : type === BOUND_SHEET ? at + 8 : at + 4;
    for (let place = at + 4; place < end; place++) {
      const key = next();
      if (place >= clear) plain[place] = (plain[place] as number) ^ key;
    }
    at = end;
  }
  // Without the record nobody takes what is plain for secret: Excel's own «write access» record is as good as nothing.
  plain[passAt] = 0x5c;
  plain[passAt + 1] = 0;
  return plain;
}
