import type { Features } from "../src/intake/headings/model/features";
import { LETTERS, Linear, STEPS, type LinearData } from "../src/intake/headings/model/linear";
import { Random } from "./random";

/** A column to learn from. */
export interface Sample {
  readonly features: Features;
  readonly label: string;
  /** Its weight. */
  readonly weight: number;
}

/** How a regression is trained. */
export interface Training {
  readonly epochs: number;
  /** Epochs after the small weights were dropped. */
  readonly tuning: number;
  readonly rate: number;
  /** How strongly weights are pulled towards zero. */
  readonly shrink: number;
  /** Features that occur in fewer samples are left out. */
  readonly fewest: number;
  /**
   * The share of a sample's features that is left out at random each time, so that the model relies on none of them
   * alone.
   */
  readonly drop: number;
  /** How many weights are kept. */
  readonly budget: number;
}

/** The power to which a feature's frequency counts when weights are pruned. */
const FREQUENCY_COUNTS = 0.25;

interface Coded {
  readonly ids: Int32Array;
  readonly amounts: Float32Array;
  readonly label: number;
  readonly weight: number;
}

/** Multinomial logistic regression by stochastic gradients with a rate for each weight (AdaGrad), pruned to its budget. */
export class Regression {
  readonly labels: readonly string[];
  private readonly features: ReadonlyMap<string, number>;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly open: Uint8Array;
  private readonly random = new Random("regression");

  constructor(
    samples: readonly Sample[],
    private readonly training: Training,
  ) {
    this.labels = [...new Set(samples.map(({ label }) => label))].sort();
    const counts = countFeatures(samples, training.fewest);
    this.features = new Map([...counts.keys()].map((name, id) => [name, id]));
    const size = counts.size * this.labels.length;
    this.weights = new Float32Array(size);
    this.squares = new Float32Array(size).fill(1e-4);
    this.open = new Uint8Array(size).fill(1);
    const coded = samples.map((sample) => this.code(sample));
    this.passes(coded, training.epochs, Math.ceil(training.epochs / 2));
    this.prune([...counts.values()]);
    this.passes(coded, training.tuning, 1);
  }

  private code({ features, label, weight }: Sample): Coded {
    const known = features.filter(([name]) => this.features.has(name));
    return {
      ids: Int32Array.from(known.map(([name]) => (this.features.get(name) ?? 0) * this.labels.length)),
      amounts: Float32Array.from(known.map(([, amount]) => amount)),
      label: this.labels.indexOf(label),
      weight,
    };
  }

  /**
   * How many passes to make; the result is the mean of the weights after each pass except the first `unsettled`: it
   * depends less on the order of the last samples than any single one.
   */
  private passes(samples: readonly Coded[], count: number, unsettled: number): void {
    const { weights } = this;
    const sum = new Float32Array(weights.length);
    for (let epoch = 0; epoch < count; epoch++) {
      this.pass(samples);
      if (epoch < unsettled) continue;
      for (let w = 0; w < sum.length; w++) sum[w] = (sum[w] as number) + (weights[w] as number);
    }
    for (let w = 0; w < sum.length; w++) weights[w] = (sum[w] as number) / (count - unsettled);
  }

  /** One pass over the samples, in a new order. */
  private pass(samples: readonly Coded[]): void {
    const { weights, squares, open, random } = this;
    const { drop, shrink, rate } = this.training;
    const size = this.labels.length;
    const scores = new Float32Array(size);
    for (const index of shuffled(samples.length, random)) {
      const { ids, amounts, label, weight } = samples[index] as Coded;
      const kept: number[] = [];
      for (let f = 0; f < ids.length; f++) if (random.next() >= drop) kept.push(f);
      scores.fill(0);
      for (const f of kept) {
        const at = ids[f] as number;
        const amount = amounts[f] as number;
        for (let c = 0; c < size; c++)
          scores[c] = (scores[c] as number) + amount * (weights[at + c] as number);
      }
      softmax(scores);
      scores[label] = (scores[label] as number) - 1;
      for (let c = 0; c < size; c++) {
        const error = (scores[c] as number) * weight;
        if (error < 0.0005 && error > -0.0005) continue;
        for (const f of kept) {
          const w = (ids[f] as number) + c;
          if (open[w] === 0) continue;
          const gradient = error * (amounts[f] as number) + shrink * (weights[w] as number);
          const square = (squares[w] as number) + gradient * gradient;
          squares[w] = square;
          weights[w] = (weights[w] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }

  /**
   * Keeps only the weights that matter most, by their size and, less so, by how often they count. What a feature adds
   * to all labels alike says nothing, so its weights are first centred on their median.
   */
  private prune(counts: readonly number[]): void {
    const size = this.labels.length;
    const worth = new Float32Array(this.weights.length);
    counts.forEach((count, id) => {
      const own = this.weights.subarray(id * size, (id + 1) * size);
      const median = own.toSorted()[Math.floor(size / 2)] ?? 0;
      own.forEach((weight, label) => {
        own[label] = weight - median;
        worth[id * size + label] = Math.abs(weight - median) * count ** FREQUENCY_COUNTS;
      });
    });
    const least = worth.toSorted().at(-this.training.budget) ?? 0;
    worth.forEach((value, w) => {
      if (value >= least && value > 0) return;
      this.open[w] = 0;
      this.weights[w] = 0;
    });
  }

  /** As stored in the data file. */
  data(): LinearData {
    const size = this.labels.length;
    const features: Record<string, string> = {};
    for (const name of [...this.features.keys()].sort()) {
      const at = (this.features.get(name) ?? 0) * size;
      let coded = "";
      for (let c = 0; c < size; c++) {
        const steps = Math.round((this.weights[at + c] as number) * STEPS);
        if (steps !== 0) coded += `${LETTERS[c] ?? ""}${steps}`;
      }
      if (coded !== "") features[name] = coded;
    }
    return { labels: this.labels, features };
  }

  /** Ready to score, with the weights as stored in the data file. */
  linear(): Linear {
    return Linear.of(this.data());
  }
}

function countFeatures(samples: readonly Sample[], fewest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of samples)
    for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= fewest));
}

function shuffled(length: number, random: Random): number[] {
  const list = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    [list[last], list[other]] = [list[other] as number, list[last] as number];
  }
  return list;
}

function softmax(scores: Float32Array): void {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp((scores[i] as number) - most);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
}
