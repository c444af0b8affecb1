import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A column of a labelled table (tables/README.md). */
export interface LabelledColumn {
  /** As typed: levels joined by « / », line breaks as ⏎. */
  readonly heading: string;
  readonly levels: readonly string[];
  /** A field, `closingCredit`, `ignored` or `other:<meaning>`. */
  readonly label: string;
  readonly kind: "date" | "money" | "text" | "inn" | "code" | "yesno" | "number";
  /** Whether the label is the only reading. */
  readonly sure: boolean;
}

/** A labelled table, its columns from left to right. */
export interface LabelledTable {
  readonly name: string;
  /** The file it comes from: what was written together is learned from or measured together. */
  readonly file: string;
  readonly columns: readonly LabelledColumn[];
}

/** Reads all labelled tables of a folder, file by file in name order. */
export function readTables(folder: string): readonly LabelledTable[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .flatMap((file) => tablesOf(file, readFileSync(join(folder, file), "utf8")));
}

function tablesOf(file: string, text: string): LabelledTable[] {
  const tables = new Map<string, LabelledColumn[]>();
  for (const line of text.split("\n").slice(1)) {
    if (line.trim() === "") continue;
    const [name = "", , heading = "", label = "", kind = "text", sure = ""] = line.split("\t");
    const columns = tables.get(name) ?? [];
    columns.push({
      heading,
      levels: heading.split(" / ").map((level) => level.replaceAll("⏎", "\n")),
      label,
      kind: kind as LabelledColumn["kind"],
      sure: sure === "sure",
    });
    tables.set(name, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, file, columns }));
}
