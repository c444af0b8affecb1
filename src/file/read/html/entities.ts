/** Characters that Russian documents name by an entity. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  laquo: "«",
  raquo: "»",
  bdquo: "„",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  minus: "−",
  hellip: "…",
  numero: "№",
  sect: "§",
  deg: "°",
  plusmn: "±",
  times: "×",
  middot: "·",
  bull: "•",
  euro: "€",
  copy: "©",
  reg: "®",
  frac12: "½",
  thinsp: "\u2009",
  shy: "\u00ad",
};

/** Resolves the entities of HTML that are known; the others stay as written. */
export function resolveHtmlEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,7}));/gi, (entity, hex, number, name) => {
    if (typeof name === "string") return ENTITIES[name] ?? entity;
    const code = typeof hex === "string" ? parseInt(hex, 16) : Number(number);
    if (code === 0xa0) return " ";
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
