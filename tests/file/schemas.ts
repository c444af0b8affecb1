import { ContentTypes } from "../../src/file/package/contentTypes";
import { schemaFaults } from "../tools/schemas";

/** The schema that a part is valid by; `null` for parts of no concern here. */
function schemaOf(name: string, types: ContentTypes): string | null {
  if (name === "[Content_Types].xml") return "opc-contentTypes.xsd";
  if (name.endsWith(".rels")) return "opc-relationships.xsd";
  const type = types.of(name) ?? "";
  if (type.includes("spreadsheetml")) return "sml.xsd";
  if (type.endsWith("drawing+xml")) return "dml-spreadsheetDrawing.xsd";
  return type.endsWith("chart+xml") ? "dml-chart.xsd" : null;
}

/** What the published schemas say against the parts of a package, a line for each fault; inside `describeWithSchemas`. */
export function packageFaults(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const types = new ContentTypes(text("[Content_Types].xml"));
  return [...parts.keys()].flatMap((name) => {
    const schema = schemaOf(name, types);
    if (schema === null) return [];
    const xml = text(name).replaceAll(' xml:space="preserve"', "");
    return schemaFaults(xml, `ooxml/${schema}`).map((fault) => `${name}${fault}`);
  });
}
