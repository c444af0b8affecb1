import { attributes, escapeText } from "./escapeXml";
import type { XmlElement } from "./xmlTree";

/** An element written without its prefixes, and without attributes of other namespaces. */
export function plainXml(element: XmlElement): string {
  const values = element.attributes.flatMap(({ name, local, uri, value }) =>
    name === "xmlns" || name.startsWith("xmlns:") || (uri !== "" && name !== "xml:space")
      ? []
      : [[name === "xml:space" ? name : local, value] as const],
  );
  const content = escapeText(element.text) + element.children.map(plainXml).join("");
  const tag = element.local + attributes(Object.fromEntries(values));
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${element.local}>`;
}
