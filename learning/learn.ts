import { contextFeatures } from "../src/intake/headings/model/modelContext";
import { columnFeatures, type SeenColumn } from "../src/intake/headings/model/features";
import type { Linear, LinearData } from "../src/intake/headings/model/linear";
import type { Model } from "../src/intake/headings/model/understandColumns";
import { Regression, type Sample, type Training } from "./regression";
import { seenTable } from "./sheet";
import type { LabelledTable } from "./tables";

/** As stored in the data file. */
export interface ModelData {
  readonly first: LinearData;
  readonly second: LinearData;
}

const FIRST: Training = {
  epochs: 13,
  tuning: 4,
  rate: 0.15,
  shrink: 0.0003,
  fewest: 4,
  drop: 0.15,
  budget: 36_000,
};
const SECOND: Training = {
  epochs: 13,
  tuning: 3,
  rate: 0.1,
  shrink: 0.0005,
  fewest: 4,
  drop: 0.1,
  budget: 12_000,
};
/** How many invented bodies each table is learned from with. */
const SEEDS = ["a", "b"] as const;
/** The weight of an arguable label relative to a certain one. */
const ARGUABLE = 0.4;
/** The weight of a stand-alone heading relative to a column of a table. */
const PHRASE = 1;
/** How many columns must have a meaning that is no field for it to become a label of its own. */
const FREQUENT = 9;

interface Seen {
  readonly table: LabelledTable;
  /** One for each of {@link SEEDS}. */
  readonly bodies: readonly (readonly SeenColumn[])[];
  readonly samples: readonly Sample[];
}

/**
 * Learns from labelled tables. The first look at a table is learned without the file that contains the table before
 * the second look learns from it, so that the second knows how far the first can be trusted.
 */
export class Learner {
  private readonly seen: readonly Seen[];
  private readonly files: readonly string[];
  private readonly firsts = new Map<string, Regression>();
  private readonly linears = new Map<Regression, Linear>();

  /** `extra`: tables that are only used for learning. */
  constructor(tables: readonly LabelledTable[], extra: readonly LabelledTable[] = []) {
    const counts = new Map<string, number>();
    for (const { columns } of tables)
      for (const { label } of columns) counts.set(label, (counts.get(label) ?? 0) + 1);
    const labelOf = (label: string): string => {
      if (label === "ignored") return "none:ignored";
      if (!label.startsWith("other:")) return label;
      return (counts.get(label) ?? 0) >= FREQUENT ? `none:${label.slice(6)}` : "none:other";
    };
    this.files = [...new Set(tables.map(({ file }) => file))];
    this.seen = [...tables, ...extra].map((table) => {
      const isExtra = !this.files.includes(table.file);
      const bodies = (isExtra ? SEEDS.slice(0, 1) : SEEDS).map((seed) => seenTable(table, seed));
      const samples = bodies.flatMap((columns) =>
        table.columns.map(({ label, sure }, index) => ({
          features: columnFeatures(columns, index),
          label: labelOf(label),
          weight: isExtra ? PHRASE : sure ? 1 : ARGUABLE,
        })),
      );
      return { table, bodies, samples };
    });
  }

  /** Learns from all tables except those of one file, or from all (`null`). */
  without(file: string | null): { readonly model: Model; readonly data: ModelData } {
    const first = this.firstWithout(file, null);
    const second = new Regression(
      // What is next to a stand-alone heading is chance: the second look learns only from whole tables.
      this.seen
        .filter(({ table }) => table.file !== file && this.files.includes(table.file))
        .flatMap((seen) => this.secondSamples(seen, file)),
      SECOND,
    );
    return {
      model: { first: first.linear(), second: second.linear() },
      data: { first: first.data(), second: second.data() },
    };
  }

  private samplesWithout(files: readonly (string | null)[]): Sample[] {
    return this.seen.filter(({ table }) => !files.includes(table.file)).flatMap(({ samples }) => samples);
  }

  private secondSamples({ table, bodies, samples }: Seen, file: string | null): Sample[] {
    const first = this.linear(this.firstWithout(table.file, file));
    return bodies.flatMap((columns, body) => {
      const looks = columns.map((_, index) => first.look(columnFeatures(columns, index)));
      const context = contextFeatures(columns, looks, first.labels);
      return columns.map((_, index) => {
        const sample = samples[body * columns.length + index] as Sample;
        return { ...sample, features: context(index) };
      });
    });
  }

  /** Learned once per pair of files. */
  private firstWithout(file: string | null, other: string | null): Regression {
    const key = [file ?? "", other ?? ""].sort().join("|");
    const found = this.firsts.get(key) ?? new Regression(this.samplesWithout([file, other]), FIRST);
    this.firsts.set(key, found);
    return found;
  }

  private linear(regression: Regression): Linear {
    const found = this.linears.get(regression) ?? regression.linear();
    this.linears.set(regression, found);
    return found;
  }

  /** The files that contain the tables. */
  fileNames(): readonly string[] {
    return this.files;
  }
}
