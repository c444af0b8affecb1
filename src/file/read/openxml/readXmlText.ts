import { utf8Slice } from "../fileText";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Resolves XML's own entities and character references; anything else stays. */
export function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));/gi,
    (entity, hex, number, name) => {
      if (typeof name === "string") return NAMED[name.toLowerCase()] ?? entity;
      const code = typeof hex === "string" ? parseInt(hex, 16) : Number(number);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : entity;
    },
  );
}

/**
 * The text represented by UTF-8 bytes of XML; `raw` ones have no entities. Line ends become `\n`, as XML requires.
 */
export function xmlText(bytes: Uint8Array, start: number, end: number, raw = false): string {
  const text = utf8Slice(bytes, start, end);
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return raw ? lines : resolveEntities(lines);
}

/** Office's own spelling of characters that XML cannot contain: `_x000D_` (ECMA-376, 22.4.2.4). */
export function officeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
