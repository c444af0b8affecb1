/** A line of the institution forms: a КОСГУ code as in the document of 2014, and its name there. */
export interface KosguLine {
  readonly code: string;
  readonly name: string;
}

/** The lines of приложения № 1 и № 2, in the document's order and words (порядок по учреждениям). */
export const KOSGU_LINES: readonly KosguLine[] = [
  { code: "211", name: "Заработная плата" },
  { code: "212", name: "Прочие выплаты" },
  { code: "213", name: "Начисления на выплаты по оплате труда" },
  { code: "221", name: "Услуги связи" },
  { code: "222", name: "Транспортные услуги" },
  { code: "223", name: "Коммунальные услуги" },
  { code: "224", name: "Арендная плата за пользование имуществом" },
  { code: "225", name: "Работы, услуги по содержанию имущества" },
  { code: "226", name: "Прочие работы, услуги" },
  { code: "231", name: "Обслуживание внутреннего долга" },
  { code: "241", name: "Безвозмездные перечисления государственным и муниципальным организациям" },
  {
    code: "242",
    name: "Безвозмездные перечисления организациям, за исключением государственных и муниципальных организаций",
  },
  { code: "262", name: "Пособия по социальной помощи населению" },
  {
    code: "263",
    name: "Пенсии, пособия, выплачиваемые организациями сектора государственного управления",
  },
  { code: "290", name: "Прочие расходы" },
  { code: "310", name: "Увеличение стоимости основных средств" },
  { code: "340", name: "Увеличение стоимости материальных запасов" },
];

const LISTED: ReadonlySet<string> = new Set(KOSGU_LINES.map(({ code }) => code));

/** Used for a code of which nothing readable is left. */
const NO_CODE = "без кода";
/** Longer texts are not codes; formulas accept criteria of at most 255 characters. */
const CODE_LIMIT = 40;

/**
 * The line on which a code is counted. The form's codes date from 2014: if `grouped`, today's 291–299 are counted in
 * 290 and 341–349 in 340 (docs/forms.md). A code that the form does not list gets a line of its own. Anything that is
 * not a plain code is reduced to letters and digits, since the line's key goes into formulas.
 */
export function kosguLine(code: string, grouped: boolean): string {
  const plain = code
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLocaleLowerCase("ru")
    .slice(0, CODE_LIMIT);
  if (grouped && /^29[1-9]$/.test(plain)) return "290";
  if (grouped && /^34[1-9]$/.test(plain)) return "340";
  return plain === "" ? NO_CODE : plain;
}

/** Whether the form prints a line for the code. */
export function isListed(line: string): boolean {
  return LISTED.has(line);
}
