import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { requireProgram, SCHEMA_FOLDER } from "./available";

/**
 * Validates XML against a published schema, such as `manifest/OfficeAppManifestV1_1.xsd` or `ooxml/sml.xsd`. Returns
 * xmllint's complaints, one per line; none if the text is valid. Only inside `describeWithSchemas`. The ooxml schemas
 * do not know markup-compatibility attributes (`mc:Ignorable` and what it names) and `xml:space` on `<t>`: strip
 * those first.
 */
export function schemaFaults(xml: string, schema: string): string[] {
  const arguments_ = ["--noout", "--nonet", "--schema", join(SCHEMA_FOLDER, schema), "-"];
  const run = spawnSync(requireProgram("xmllint"), arguments_, { input: xml, encoding: "utf8" });
  if (run.error) throw run.error;
  if (run.status === 0) return [];
  return run.stderr.split("\n").filter((line) => line !== "" && line !== "- fails to validate");
}
