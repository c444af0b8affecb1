import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ModelData } from "./learn";
import type { Figures } from "./measure";
import { PHRASES } from "./phrases";

/** The file in `learning` that holds the figures of the last cross-validation. */
export const FIGURES = "figures.json";

/** The file of tables that one model in `learning` was never shown, so that a test can measure quickly and fairly. */
export const HELD_OUT = { tables: "headings-real.tsv", model: "heldOut.json" } as const;

/** SHA-256 digests of what was learned from (all labelled tables) and of what was learned (model.json). */
export interface InputDigests {
  readonly tables: string;
  readonly model: string;
}

/** What figures.json holds. */
export interface MeasuredRecord extends InputDigests {
  /** For all files together. */
  readonly figures: Figures;
  readonly byFile: Readonly<Record<string, Figures>>;
}

/** A model that has not seen one file of tables. */
export interface HeldOut extends ModelData {
  /** The file that it has not seen. */
  readonly without: string;
  /** Digest of all tables when it was learned. */
  readonly tables: string;
}

const digestOf = (...contents: readonly (string | Buffer)[]): string => {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex");
};

/** The digests of the tables and the model as they are in the repository at `root`. */
export function inputDigests(root: string): InputDigests {
  const folder = join(root, "learning", "tables");
  const files = readdirSync(folder).filter((file) => file.endsWith(".tsv") || file === PHRASES);
  return {
    tables: digestOf(...files.sort().flatMap((file) => [file, readFileSync(join(folder, file))])),
    model: digestOf(readFileSync(join(root, "src", "intake", "headings", "model", "model.json"))),
  };
}

/** A model as written to its data file: one line per feature. */
export const modelText = (data: ModelData): string =>
  `${JSON.stringify(data, null, 1).replace(/\n {3,}/g, "\n ")}\n`;
