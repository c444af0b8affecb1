/** What receives the tags and texts of an HTML page. Names are in lower case. */
export interface HtmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements whose content is not markup of the page. */
const RAW = new Set(["script", "style", "comment", "xml", "title", "template"]);
const NAME = /[A-Za-z][^\s/>]*/y;
const ATTRIBUTE = /\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/**
 * Scans the tags of a page from first to last character, looking at each a fixed number of times: what is not closed
 * stays text, and is not searched again.
 */
export function forEachTag(html: string, handler: HtmlHandler): void {
  const search = new Search(html);
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start > at || start === -1) handler.text(html.slice(at, start === -1 ? html.length : start));
    if (start === -1) return;
    at = tagAt(html, start, search, handler);
  }
}

/** Handles what begins at a `<`; returns where to continue. */
function tagAt(html: string, start: number, search: Search, handler: HtmlHandler): number {
  if (html.startsWith("<!--", start)) return search.behind("-->", start + 4) ?? start + 4;
  const next = html[start + 1];
  if (next === "!" || next === "?") return search.behind(">", start) ?? html.length;
  const closing = next === "/";
  NAME.lastIndex = start + (closing ? 2 : 1);
  const found = NAME.exec(html)?.[0];
  if (found === undefined) {
    handler.text("<");
    return start + 1;
  }
  const name = found.toLowerCase();
  const attributes = new Map<string, string>();
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (match?.[1] !== undefined) {
      attributes.set(match[1].toLowerCase(), match[2] ?? match[3] ?? match[4] ?? "");
      at = ATTRIBUTE.lastIndex;
      continue;
    }
    while (at < html.length && /\s/.test(html[at] ?? "")) at++;
    if (at >= html.length || html[at] === ">") break;
    at++;
  }
  at++;
  if (closing) handler.close(name);
  else {
    handler.open(name, attributes);
    if (RAW.has(name)) return search.closing(name, at) ?? at;
  }
  return at;
}

/** Searches for marks, each only until it is known that none follows. */
class Search {
  private readonly missing = new Set<string>();

  constructor(private readonly html: string) {}

  /** The position after the next mark; `null` if none follows. */
  behind(mark: string, from: number): number | null {
    if (this.missing.has(mark)) return null;
    const place = this.html.indexOf(mark, from);
    if (place !== -1) return place + mark.length;
    this.missing.add(mark);
    return null;
  }

  /** The position of the next closing tag of a given name, in any letter case. */
  closing(name: string, from: number): number | null {
    if (this.missing.has(`/${name}`)) return null;
    for (let place = from; (place = this.html.indexOf("</", place)) !== -1; place += 2)
      if (this.html.slice(place + 2, place + 2 + name.length).toLowerCase() === name) return place;
    this.missing.add(`/${name}`);
    return null;
  }
}
