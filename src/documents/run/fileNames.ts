/** Names that Windows reserves for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** How many characters a name may have, so that folder and extension still fit the Windows limit. */
const LONGEST = 100;

/**
 * A file name that every system accepts: no folder separators, nothing that Windows refuses, no dots at the end, not
 * too long; «документ» if nothing is left.
 */
export function safeFileName(text: string): string {
  const name = text
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*«»„“”'`]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .replace(/[. ]+$/u, "");
  return name === "" || RESERVED.test(name) ? `документ ${name}`.trim() : name;
}

/** The name, or the name with « (2)» if it is taken; names differing only in letter case are the same. */
export function uniqueFileName(name: string, extension: string, taken: Set<string>): string {
  let found = `${name}${extension}`;
  for (let count = 2; taken.has(found.toLocaleLowerCase("ru")); count++)
    found = `${name} (${String(count)})${extension}`;
  taken.add(found.toLocaleLowerCase("ru"));
  return found;
}
