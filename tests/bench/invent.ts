/** Invented debtors for the benchmark: the same seed always gives the same ones, and none of them exists. */

/** A seeded stream of numbers in [0, 1) (mulberry32). */
export type Random = () => number;

/** The stream for a given seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** A random choice. */
export function oneOf<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error("nothing to choose from");
  return choice;
}

const TRADES = [
  "Север",
  "Поморье",
  "Лесторг",
  "Двина",
  "Маяк",
  "Гранит",
  "Ромашка",
  "Вектор",
  "Якорь",
  "Беломор",
];
const SURNAMES = [
  "Иванов",
  "Петров",
  "Сидоров",
  "Кузнецов",
  "Попов",
  "Соколов",
  "Лебедев",
  "Козлов",
  "Новиков",
];
const NAMES = [
  "Иван Петрович",
  "Олег Сергеевич",
  "Анна Игоревна",
  "Пётр Ильич",
  "Мария Андреевна",
  "Юрий Львович",
];
const STREETS = [
  "Ломоносова",
  "Ленина",
  "Труда",
  "Морской проспект",
  "Карла Маркса",
  "Советская",
  "Полярная",
];

/** A debtor as written in the sheet. */
export interface InventedDebtor {
  readonly name: string;
  readonly inn: string;
  readonly address: string;
}

/** A legal entity, an entrepreneur or an individual, with an INN of a tax office that does not exist. */
export function inventDebtor(random: Random): InventedDebtor {
  const address = `г. Северодвинск, ул. ${oneOf(random, STREETS)}, д. ${String(whole(random, 1, 120))}`;
  const kind = random();
  if (kind < 0.6) {
    const name = `ООО «${oneOf(random, TRADES)}-${String(whole(random, 1, 9999))}»`;
    return { name, inn: companyInn(random), address };
  }
  const person = `${oneOf(random, SURNAMES)} ${oneOf(random, NAMES)}`;
  return { name: kind < 0.85 ? `ИП ${person}` : person, inn: personInn(random), address };
}

/** Ten digits with the right check digit (ФНС, порядок присвоения ИНН). */
function companyInn(random: Random): string {
  const digits = `2999${String(whole(random, 10_000, 99_999))}`;
  return digits + checkDigit(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]);
}

/** Twelve digits with both check digits right. */
function personInn(random: Random): string {
  const digits = `2999${String(whole(random, 100_000, 999_999))}`;
  const eleven = digits + checkDigit(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
  return eleven + checkDigit(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
}

function checkDigit(digits: string, weights: readonly number[]): string {
  const weighted = weights.reduce((total, weight, place) => total + weight * Number(digits.charAt(place)), 0);
  return String((weighted % 11) % 10);
}
