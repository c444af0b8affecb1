import { SaxesParser } from "saxes";

/** Calls `open` for each element of a small XML part, with its name and attributes without their prefixes. */
export function forEachElement(
  xml: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void = () => undefined,
): void {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [local(name), value] as const);
    open(local(tag.name), Object.fromEntries(attributes));
  });
  parser.on("closetag", (tag) => {
    close(local(tag.name));
  });
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
