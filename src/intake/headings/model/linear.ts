import type { Features } from "./features";

/** A linear model as stored in the data file. */
export interface LinearData {
  /** What a column can be: fields, and kinds of columns that carry none (`none:…`). */
  readonly labels: readonly string[];
  /**
   * For each feature its weights: a letter of {@link LETTERS} for the label and the weight in {@link STEPS} of one,
   * «д12ж-5».
   */
  readonly features: Readonly<Record<string, string>>;
}

/** Letters that represent labels in the data file, by position. */
export const LETTERS =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" +
  "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
/** The resolution of stored weights: this many steps in one unit. */
export const STEPS = 20;

type Weights = readonly (readonly [label: number, weight: number])[];

/** A linear model ready to score: a multinomial logistic regression over named features. */
export class Linear {
  /** The features met so far: a sheet meets few of them, and reading all takes longer than reading the sheet. */
  private readonly met = new Map<string, Weights>();

  constructor(
    readonly labels: readonly string[],
    private readonly coded: LinearData["features"],
  ) {}

  static of({ labels, features }: LinearData): Linear {
    return new Linear(labels, features);
  }

  private weightsOf(name: string): Weights {
    const met = this.met.get(name);
    if (met !== undefined) return met;
    if (!Object.hasOwn(this.coded, name)) return [];
    const weights = decode(this.coded[name] ?? "");
    this.met.set(name, weights);
    return weights;
  }

  /** The probability of each label. */
  look(features: Features): number[] {
    const scores = new Array<number>(this.labels.length).fill(0);
    for (const [name, amount] of features)
      for (const [label, weight] of this.weightsOf(name))
        scores[label] = (scores[label] ?? 0) + amount * weight;
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  }

  /** How strongly each of the features favours a label over the average label. */
  saysFor(features: Features, label: string): readonly (readonly [name: string, weight: number])[] {
    const place = this.labels.indexOf(label);
    return features.map(([name, amount]) => {
      const weights = this.weightsOf(name);
      const own = weights.find(([each]) => each === place)?.[1] ?? 0;
      const mean = weights.reduce((sum, [, weight]) => sum + weight, 0) / this.labels.length;
      return [name, amount * (own - mean)] as const;
    });
  }
}

function decode(coded: string): [number, number][] {
  return [...coded.matchAll(/(\p{L})(-?\d+)/gu)].map(([, letter = "", weight = ""]) => [
    LETTERS.indexOf(letter),
    Number(weight) / STEPS,
  ]);
}
