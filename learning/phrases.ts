import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "./random";
import type { LabelledColumn, LabelledTable } from "./tables";

/** The file name of the tables made from phrases: learned from, never measured on. */
export const PHRASES = "phrases.txt";

interface Phrases {
  readonly label: string;
  readonly kind: LabelledColumn["kind"];
  readonly headings: readonly string[];
}

/** How many tables each heading occurs in. */
const USES = 2;
/** How many columns there are besides debtor and amount. */
const WIDTH = { least: 6, most: 16 } as const;
/** What every table has. */
const ALWAYS = ["debtorName", "amount"] as const;

/**
 * Tables made from single headings: phrases.txt lists, for each label, the ways in which people name such a column.
 * They teach words that occur in no labelled table. Their neighbours carry no information, so they are combined at
 * random, in the same way each time.
 */
export function phraseTables(folder: string): readonly LabelledTable[] {
  const all = readPhrases(readFileSync(join(folder, PHRASES), "utf8"));
  const random = new Random("tables made of phrases");
  const decks = all.map((phrases) => new Deck(phrases, random));
  const tables: LabelledTable[] = [];
  while (decks.some((deck) => deck.left > 0)) {
    const open = decks.filter((deck) => deck.left > 0 && !ALWAYS.some((label) => label === deck.label));
    const always = decks.filter((deck) => ALWAYS.some((label) => label === deck.label));
    const chosen: Deck[] = [...always];
    const wanted = random.whole(WIDTH.least, WIDTH.most);
    // Drawn from the labels with the most headings left, so that the last tables are as wide as the first.
    const ranked = open.map((deck) => ({ deck, rank: deck.left * (0.5 + random.next()) }));
    ranked.sort((a, b) => b.rank - a.rank);
    for (const { deck } of ranked.slice(0, wanted)) chosen.push(deck);
    if (chosen.length === always.length && always.every((deck) => deck.left <= 0)) break;
    tables.push({
      name: `phrases-${String(tables.length + 1)}`,
      file: PHRASES,
      columns: chosen.map((deck) => deck.draw()),
    });
  }
  return tables;
}

/** The headings of a label, drawn one after the other in random order, again and again. */
class Deck {
  readonly label: string;
  /** How many draws are left until each heading has been used {@link USES} times. */
  left: number;
  private rest: string[] = [];

  constructor(
    private readonly phrases: Phrases,
    private readonly random: Random,
  ) {
    this.label = phrases.label;
    this.left = phrases.headings.length * USES;
  }

  draw(): LabelledColumn {
    if (this.rest.length === 0) this.rest = [...this.phrases.headings];
    const [heading = ""] = this.rest.splice(this.random.whole(0, this.rest.length - 1), 1);
    this.left--;
    const { label, kind } = this.phrases;
    return { heading, levels: heading.split(" / "), label, kind, sure: true };
  }
}

/** Two lines per label: `label kind`, and its headings with « | » between them. */
function readPhrases(text: string): Phrases[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const found: Phrases[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [label = "", kind = "text"] = (lines[at] ?? "").split(" ");
    found.push({
      label: label.replaceAll("_", " "),
      kind: (kind === "party" ? "text" : kind) as LabelledColumn["kind"],
      headings: (lines[at + 1] ?? "").split(" | "),
    });
  }
  return found;
}
