/** The beginning of a compound file. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The package inside an encrypted .xlsx that Excel opens without asking, because its own password fits; any other
 * file unchanged. Ciphers are loaded only for a file that may be encrypted.
 */
export async function plainPackage(bytes: Uint8Array): Promise<Uint8Array> {
  if (!OLE2.every((byte, place) => bytes[place] === byte)) return bytes;
  const { decryptedPackage } = await import("./encryptedPackage");
  try {
    return decryptedPackage(bytes) ?? bytes;
  } catch {
    // Damaged, or encrypted in another way: the reader reports it.
    return bytes;
  }
}
