import { addDays, addMonths, dayOf, formatDay, type Day } from "../../../src/domain/day";
import type { Debt } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { aDebt } from "../../domain/debts";

/** A true debt of the year, whatever its sheet calls it. */
export interface TrueDebt {
  readonly id: number;
  readonly name: readonly string[];
  readonly inn: string | null;
  readonly number: string;
  readonly date: Day;
  readonly due: Day | null;
  readonly origin: Day | null;
  readonly kbk: string;
  kopecks: number;
  /** In which month it came and, once it is paid, went. */
  readonly from: number;
  until: number;
}

/** One month's sheet: its debts and, for each, the true one. */
export interface MessyMonth {
  readonly asOf: Day;
  readonly debts: readonly Debt[];
  readonly truth: readonly number[];
}

/** A small generator of pseudo-random numbers (mulberry32), so that a seed is a year. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SURNAMES =
  "Колосов Рябинин Ветров Суханов Лебедев Громов Зимин Карпов Дубов Щеглов Орехов Полынин".split(" ");
const FIRMS =
  "Ромашка Северсвет Вишня Вымпел Гранит Восход Кедр Меридиан Прогресс Садко Торгсервис Фортуна".split(" ");
const KBKS = ["90111105013050000120", "90111105025050000120", "90111109045050000120"];
const MONTH_WORDS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
  " ",
);

/**
 * Twelve months of a sheet as people keep it: debts come, are paid, fall and grow; names and contracts are spelled
 * in other ways, a name has a slip now and then, a column is missing in some months, rows change places, and
 * three in a hundred debts share all that names them with another.
 */
export function messyYear(seed: number, count = 300): readonly MessyMonth[] {
  const random = randomOf(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const all: TrueDebt[] = [];
  const inn = () => String(3_254_000_000 + Math.floor(random() * 1e6));
  const start = dayOf(2026, 1, 1);
  const make = (id: number, from: number): TrueDebt => {
    const shared = all.length > 0 && random() < 0.03 ? pick(all) : null;
    const person = random() < 0.4;
    const surname = `${pick(SURNAMES)}${id % 7 === 0 ? "ский" : ""}`;
    const firm = `${pick(FIRMS)}${id % 5 === 0 ? "-Плюс" : ""}`;
    const date = addDays(dayOf(2024, 1, 10), Math.floor(random() * 700));
    const due = addDays(addMonths(start, from - 1), Math.floor(random() * 28));
    const base = {
      name: person
        ? [`${surname} Иван Петрович`, `${surname.toUpperCase()} ИВАН ПЕТРОВИЧ`, `${surname}  Иван Петрович `]
        : [
            `ООО «${firm}»`,
            `ООО "${firm}"`,
            `${firm}, ООО`,
            `Общество с ограниченной ответственностью «${firm.toUpperCase()}»`,
          ],
      inn: random() < 0.6 ? inn() : null,
      number: `${Math.floor(random() * 400) + 1}${random() < 0.2 ? "-А" : ""}`,
      date,
      due: random() < 0.85 ? due : null,
      origin: random() < 0.7 ? addDays(due, -20) : null,
      kbk: pick(KBKS),
    };
    const kopecks = 100_000 + Math.floor(random() * 90_000_000);
    return {
      id,
      ...(shared ?? base),
      kopecks,
      from,
      until: 99,
      ...(shared && { id, from, until: 99, kopecks }),
    };
  };
  for (let id = 0; id < count; id++) all.push(make(id, 0));

  const months: MessyMonth[] = [];
  let next = count;
  for (let month = 0; month < 12; month++) {
    if (month > 0)
      for (const debt of all) {
        if (debt.until < month || debt.from >= month) continue;
        const what = random();
        if (what < 0.03) debt.until = month - 1;
        else if (what < 0.15) debt.kopecks = Math.max(1, Math.floor(debt.kopecks * (0.55 + random() * 0.4)));
      }
    if (month > 0) for (let i = 0; i < 8; i++) all.push(make(next++, month));
    const alive = all.filter(({ from, until }) => from <= month && month <= until);
    const withoutKbk = random() < 0.15;
    const withoutOrigin = random() < 0.1;
    const rows = [...alive].sort(() => random() - 0.5);
    const debts = rows.map((debt, index) => {
      const [day, words] = [formatDay(debt.date), MONTH_WORDS];
      const [d = "", m = "", y = ""] = day.split(".");
      const basis = pick([
        `Договор № ${debt.number} от ${day}`,
        `дог. N${debt.number} от ${d}.${m}.${y.slice(2)}`,
        `Договор аренды №${debt.number} от ${Number(d)} ${words[Number(m) - 1] ?? ""} ${y} г.`,
      ]);
      return aDebt(
        {
          debtorName: slipped(pick(debt.name), random),
          inn: debt.inn,
          basis,
          dueDate: debt.due,
          originDate: withoutOrigin ? null : debt.origin,
          kbk: withoutKbk ? null : debt.kbk,
          amount: money(debt.kopecks).div(100),
        },
        index + 5,
      );
    });
    months.push({ asOf: addMonths(start, month), debts, truth: rows.map(({ id }) => id) });
  }
  return months;
}

/** One letter in a longer word, now and then. */
function slipped(name: string, random: () => number): string {
  if (random() > 0.01) return name;
  return name.replace(/([а-яА-Я]{3})о([а-яА-Я]{2})/, "$1а$2");
}
