/** Characters that Russian documents name by an entity; SheetJS knows the rest (`&amp;`, `&lt;`, `&nbsp;` …). */
const ENTITIES: Readonly<Record<string, string>> = {
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
  thinsp: "\u2009",
  shy: "\u00ad",
};

/** Numbers of `<`, `>` and `&`, which must stay entities until the tags are read. */
const MARKUP = new Set([0x26, 0x3c, 0x3e]);

/** Tags about the look of a text. SheetJS drops them too, but the blanks behind them as well. */
const INLINE = /<\/?(?:a|abbr|b|big|em|font|i|nobr|p|div|s|small|span|strong|sub|sup|u)(?:\s[^>]*)?>/gi;

/**
 * Prepares the text of an HTML page for SheetJS: entities that it does not know are resolved, cells with nothing
 * but blanks (HTML has no other way to draw an empty cell) are emptied, paragraphs become lines, and the tags
 * inside a text and comments on cells are dropped.
 */
export function tidyHtml(html: string): string {
  return html
    .replace(/<comment>.*?<\/comment>/gis, "")
    .replace(/<\/(?:p|div)>\s*<(?:p|div)\b[^>]*>/gi, "<br>")
    .replace(INLINE, "")
    .replace(/(<td\b[^>]*>)(?:\s|&nbsp;|&#160;|<br\s*\/?>)+(<\/td>)/gi, "$1$2")
    .replace(/&#(x[\da-f]+|\d+);/gi, (entity, number: string) => {
      const code = Number(number.startsWith("x") || number.startsWith("X") ? `0${number}` : number);
      return MARKUP.has(code) || code > 0x10ffff ? entity : String.fromCodePoint(code);
    })
    .replace(/&([a-z]+);/gi, (entity, name: string) => ENTITIES[name] ?? entity);
}
