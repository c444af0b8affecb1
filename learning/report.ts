import { groupBy } from "./group";
import { figuresOf, type Figures, type Measured } from "./measure";

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const WORST = 40;

/** The figures as text: by file, in all, by field (worst first), and the worst cases. */
export function report(
  measured: readonly Measured[],
  byFile: ReadonlyMap<string, Figures>,
  all: boolean,
): string {
  const lines = ["Learned without the file that is measured:", ""];
  for (const [file, figures] of [...byFile, ["all files", figuresOf(measured)] as const])
    lines.push(`${file.padEnd(24)} ${figureLine(figures)}`);
  lines.push("", "By field (sure columns): right, asked, missed, wrong of how many", "");
  const sure = measured.filter((each) => each.sure);
  const fields = [
    ...groupBy(
      sure.filter(({ field }) => field !== null),
      ({ field }) => field ?? "",
    ),
  ];
  const shareOf = (list: readonly Measured[], outcome: string): number =>
    list.filter((each) => each.outcome === outcome).length / list.length;
  fields.sort(([, a], [, b]) => shareOf(a, "right") - shareOf(b, "right"));
  for (const [field, list] of fields)
    lines.push(
      `${field.padEnd(26)} ${(["right", "asked", "missed", "wrong"] as const).map((each) => percent(shareOf(list, each)).padStart(7)).join("")} ${String(list.length).padStart(5)}`,
    );
  const wrong = sure
    .filter(({ outcome }) => outcome === "wrong")
    .sort((a, b) => b.match.confidence - a.match.confidence);
  lines.push("", "Taken wrong, the surest first", "");
  for (const each of all ? wrong : wrong.slice(0, WORST))
    lines.push(
      `${each.match.band ?? ""} ${each.match.confidence.toFixed(2)} ${each.table.name} «${each.heading}»: ${each.match.target ?? ""}, not ${each.field ?? "a field"}`,
    );
  const missed = sure.filter(({ outcome }) => outcome === "missed");
  lines.push("", "Missed", "");
  for (const each of all ? missed : missed.slice(0, WORST))
    lines.push(`${each.table.name} «${each.heading}»: ${each.field ?? ""}`);
  return `${lines.join("\n")}\n`;
}

function figureLine(figures: Figures): string {
  const { tables, right, asked, missed, wrongCertain, wrongProbable, certain, found, questions } = figures;
  return (
    `${String(tables).padStart(4)} tables: right ${percent(right)} (certain ${percent(certain)}), asked ${percent(asked)}, missed ${percent(missed)}; ` +
    `of all wrong as certain ${(wrongCertain * 100).toFixed(2)}%, as probable ${(wrongProbable * 100).toFixed(2)}%; ` +
    `debtor and amount in ${percent(found)}; ${questions.toFixed(2)} questions`
  );
}
