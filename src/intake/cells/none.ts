/** Words that mean «nothing» in place of a sum or a date. */
const NONE: ReadonlySet<string> = new Set([
  "нет",
  "н/д",
  "х",
  "x",
  "отсутствует",
  "нет данных",
  "не имеется",
]);

/** Whether a cell says in words that it has no value («нет», «н/д», «х»). */
export function saysNone(text: string): boolean {
  return text.length <= 12 && NONE.has(text.toLowerCase());
}
