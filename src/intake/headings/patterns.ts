import type { ColumnTarget } from "../types";

/** What headings of one kind mean, however they are put together: normalised, in order of preference. */
interface Pattern {
  readonly words: RegExp;
  readonly targets: readonly ColumnTarget[];
  readonly needsContent: boolean;
}

const DEAL = String.raw`(?:гос\S* |муниц\S* )?(?:договор(?:а|у|ы)?|догр?а?|контракт(?:а|у|ы)?)`;
const OF_WHAT = String.raw`(?: (?:аренд|найм|поднайм|купл|подряд|поставк|обучен|размещен|оказан)\S*){0,2}`;

const PATTERNS: readonly Pattern[] = [
  {
    words: new RegExp(`^(?:(?:№|номер) )?${DEAL}${OF_WHAT}(?: (?:№|номер))?$`),
    targets: ["basis"],
    needsContent: false,
  },
  { words: new RegExp(`^дата ${DEAL}${OF_WHAT}$`), targets: ["contractDate"], needsContent: true },
  {
    words:
      /^(?:(?:сумма|остаток) )?(?:незакрыт|неотработ|непогаш|невозвращ)\S* аванс\S*$|^аванс\S* (?:не ?)(?:закрыт|отработ|погаш|возвращ)\S*$|^остаток аванс\S*$/,
    targets: ["amount"],
    needsContent: true,
  },
];

/** Words for the number and the date of a paper that stand in one cell. */
const NUMBER = /(?:^| )(?:№|номер\S*|исх)(?= |$)/g;
const DATE = /(?:^| )дат[аы](?= |$)/g;
const AROUND = /(?:^| )(?:и|от|исх|выдачи|реквизиты)(?= |$)/g;
/** Papers by which a step of the collection is known. */
const PAPERS: readonly (readonly [RegExp, readonly ColumnTarget[]])[] = [
  [/^прет(?:ензи\S*)?$/, ["claimDate", "claimNumber"]],
  [/^суд\S* приказ\S*$/, ["courtOrderDate"]],
  [/^реш\S*(?: суда?)?$|^суд\S* (?:решени|акт)\S*$/, ["judgmentDate"]],
  [/^исп\S* (?:лист|документ)\S*$|^и ?[лд]$/, ["writNumber", "writDate"]],
];

/** What a heading of a known kind means; `null` if it is of none. */
export function patternOf(normalised: string): Pattern | null {
  return PATTERNS.find(({ words }) => words.test(normalised)) ?? paperOf(normalised);
}

/** «Претензия (исх. №, дата)», «Номер и дата решения суда»: the date decides, the number stands beside it. */
function paperOf(normalised: string): Pattern | null {
  const bare = normalised.replace(NUMBER, " ");
  const core = bare.replace(DATE, " ");
  if (bare === normalised || core === bare) return null;
  const paper = core.replace(AROUND, " ").replace(/ {2,}/g, " ").trim();
  const found = PAPERS.find(([words]) => words.test(paper));
  return found === undefined ? null : { words: found[0], targets: found[1], needsContent: true };
}
