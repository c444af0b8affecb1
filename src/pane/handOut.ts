/** Long enough for any browser to have begun the download, in milliseconds. */
const FREED_AFTER = 60_000;

/** Gives a file to the user as a download. */
export function handOut(bytes: Uint8Array, fileName: string): void {
  const link = document.createElement("a");
  // What comes from the worker is no shared memory, which alone a blob refuses; a copy would be as long as the file.
  const part = bytes as Uint8Array<ArrayBuffer>;
  link.href = URL.createObjectURL(new Blob([part], { type: "application/octet-stream" }));
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, FREED_AFTER);
}
