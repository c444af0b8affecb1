/** How a compound file begins. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The package within an encrypted .xlsx that Excel opens without asking, since its own password fits; any other file as
 * it is. Ciphers are loaded only for a file that may be one.
 */
export async function plainPackage(bytes: Uint8Array): Promise<Uint8Array> {
  if (!OLE2.every((byte, place) => bytes[place] === byte)) return bytes;
  const { decryptedPackage } = await import("./package");
  try {
    return decryptedPackage(bytes) ?? bytes;
  } catch {
    // Damaged or another way of encrypting: the reader says so.
    return bytes;
  }
}
