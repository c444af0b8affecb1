/** Long enough, in milliseconds, for any browser to have started the download. */
const FREED_AFTER = 60_000;

/** Offers a file to the user as a download. */
export function handOut(bytes: Uint8Array, fileName: string): void {
  const link = document.createElement("a");
  // What comes from the worker is not shared memory, the only kind that a blob refuses; a copy would be as large as
  // the file.
  const part = bytes as Uint8Array<ArrayBuffer>;
  link.href = URL.createObjectURL(new Blob([part], { type: "application/octet-stream" }));
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, FREED_AFTER);
}
