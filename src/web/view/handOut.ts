/** Long enough for any browser to have begun the download, in milliseconds. */
const FREED_AFTER = 60_000;

/** Gives a file to the user as a download. */
export function handOut(bytes: Uint8Array, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/octet-stream" }));
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, FREED_AFTER);
}
