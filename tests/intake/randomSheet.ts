import type { CellValue } from "../../src/domain/grid";
import type { Random } from "../fuzz/random";
import { date, type DateCell } from "./gridOf";

type Cell = CellValue | DateCell;
/** What a column holds. */
type Kind = keyof typeof HEADINGS;

/** Headings that say what is under them, as accountants write them. */
const HEADINGS = {
  number: ["№ п/п", "№", "N п/п"],
  debtor: ["Должник", "Наименование должника", "Контрагент", "Наименование дебитора"],
  inn: ["ИНН", "ИНН должника"],
  basis: ["Договор", "Основание возникновения задолженности", "№ и дата договора"],
  due: ["Срок уплаты", "Дата возникновения", "Дата возникновения задолженности"],
  opening: ["Задолженность на начало года", "Остаток на 01.01.2026, руб.", "Задолженность на 01.01.2026"],
  amount: [
    "Сумма долга, руб.",
    "Основной долг",
    "Сумма задолженности",
    "Задолженность, руб.",
    "Сумма к взысканию",
  ],
  penalty: ["Пени", "Пени, руб.", "Сумма пеней", "Неустойка", "Пени за просрочку"],
  total: ["Всего", "Итого", "Всего задолженность, руб.", "Общая задолженность", "Итого с пенями"],
  claim: ["Дата претензии", "Дата направления претензии", "Претензия направлена"],
  lawsuit: ["Дата подачи иска", "Иск подан", "Дата направления иска в суд"],
  kbk: ["КБК", "Код дохода"],
  unit: ["Ответственное подразделение", "Отдел"],
  note: ["Примечание"],
} as const satisfies Record<string, readonly string[]>;
/** These are in every sheet; the others in some. */
const ALWAYS: readonly Kind[] = ["debtor", "basis", "amount"];

/** Names some of which begin like totals, or with words for sums. */
const NAMES = [
  "ООО «Ромашка»",
  'АО "Итальянский дворик"',
  "ООО «Всероссийская торговля»",
  "ИП Общаков О. И.",
  "МУП «Перенос плюс»",
  "ПАО «Сумма»",
  "Иванов Иван Иванович",
  "Итогова Мария Павловна",
  "Пенин Сергей Сергеевич",
  "Долгов А. П.",
];
const UNITS = ["Управление экономики", "Отдел земельных отношений", "КУМИ", "Отдел рекламы"];
const INNS = ["7707083893", "7728168971", "5018031232"];
const NOTES = ["ведётся работа", "оплачено частично", "направлена копия"];

/** A debt as the sheet has it; sums in kopecks, days as «10.02.2026». */
export interface TrueDebt {
  /** Counted from 1. */
  readonly row: number;
  readonly debtor: string;
  readonly amount: number | null;
  readonly penalty: number | null;
  readonly opening: number | null;
  readonly claim: string | null;
  readonly lawsuit: string | null;
}

/** A sheet of debts, and what is in it. */
export interface RandomSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly string[];
  readonly debts: readonly TrueDebt[];
}

/**
 * A sheet in one of the ways in which people keep their debts: one below the other, with a debtor's name only in the
 * first of his rows or merged over all of them, under their debtors with or without their sums, under units with or
 * without totals; with titles, numbers of columns, totals and signatures, its columns in any order.
 */
export function randomSheet(random: Random): RandomSheet {
  return new SheetMaker(random).made();
}

const WAYS = ["list", "list", "first-row", "merged", "under-debtors", "under-units"] as const;

class SheetMaker {
  private readonly rows: Cell[][] = [];
  private readonly merges: string[] = [];
  private readonly debts: TrueDebt[] = [];
  private readonly way: (typeof WAYS)[number];
  private readonly columns: readonly Kind[];
  private readonly asText: boolean;

  constructor(private readonly random: Random) {
    this.way = random.of(WAYS);
    this.columns = this.someColumns();
    this.asText = this.chance(4);
  }

  made(): RandomSheet {
    const { random, rows, merges, debts } = this;
    if (this.chance(2))
      this.rows.push([random.of(["Реестр задолженности на 01.10.2026", "Сведения о задолженности"])]);
    if (this.chance(4)) this.rows.push([]);
    this.rows.push(this.columns.map((kind) => random.of<string>(HEADINGS[kind])));
    if (this.chance(5)) this.rows.push(this.columns.map((_, place) => place + 1));
    const count = 3 + random.below(12);
    while (this.debts.length < count) this.addSome();
    if (this.chance(2)) this.addTotal(random.of(["Итого", "ВСЕГО", "Всего по реестру"]), this.debts);
    if (this.chance(3)) this.rows.push([], ["Главный бухгалтер ____________ Смирнова А. А."]);
    return { rows, merges, debts };
  }

  private addSome(): void {
    const { way, random, rows } = this;
    const debtor = `${random.of(NAMES)} ${String(1 + random.below(30))}`;
    if (way === "list") return this.addDebt(debtor, debtor);
    const count = 1 + random.below(4);
    if (way === "under-units") {
      const unit = random.of(UNITS);
      rows.push(this.columns.map((_, place) => (place === 0 ? unit : null)));
      const first = this.debts.length;
      for (let debt = 0; debt < count; debt++) {
        const name = `${random.of(NAMES)} ${String(1 + random.below(30))}`;
        this.addDebt(name, name);
      }
      if (this.chance(2)) this.addTotal(`Итого по ${unit}`, this.debts.slice(first));
      return;
    }
    if (way === "under-debtors") {
      const place = rows.length;
      rows.push([]);
      const first = this.debts.length;
      for (let debt = 0; debt < count; debt++) this.addDebt(null, debtor);
      const sums = this.chance(3) ? this.sumsOf(this.debts.slice(first)) : {};
      rows[place] = this.columns.map((kind) => (kind === "debtor" ? debtor : (sums[kind] ?? null)));
      return;
    }
    const top = rows.length + 1;
    for (let debt = 0; debt < count; debt++) this.addDebt(debt === 0 ? debtor : null, debtor);
    const letter = String.fromCharCode(65 + this.columns.indexOf("debtor"));
    if (way === "merged" && count > 1)
      this.merges.push(`${letter}${String(top)}:${letter}${String(rows.length)}`);
  }

  private addDebt(shown: string | null, debtor: string): void {
    const { random, columns } = this;
    const has = (kind: Kind): boolean => columns.includes(kind);
    const penalty = has("penalty") && this.chance(2) ? 1 + random.below(100_000) : null;
    const amount =
      penalty !== null && this.chance(10) ? null : this.chance(15) ? 0 : 1 + random.below(5_000_000);
    const opening = has("opening") && !this.chance(5) ? 1 + random.below(5_000_000) : null;
    const claim = has("claim") && this.chance(2) ? this.day(2026) : null;
    const lawsuit = has("lawsuit") && this.chance(3) ? this.day(2026) : null;
    const cells: Readonly<Partial<Record<Kind, Cell>>> = {
      number: this.debts.length + 1,
      debtor: shown,
      inn: shown === null ? null : random.of(INNS),
      basis: `Договор № ${String(1 + random.below(900))} от ${this.day(2020 + random.below(6))}`,
      due: this.chance(3) ? this.day(2025) : date(this.day(2021 + random.below(5))),
      opening: this.sum(opening),
      amount: this.sum(amount),
      penalty: this.sum(penalty),
      total: this.sum((amount ?? 0) + (penalty ?? 0)),
      claim: claim === null ? null : date(claim),
      lawsuit: lawsuit === null ? null : date(lawsuit),
      kbk: "09311105012040000120",
      unit: random.of(UNITS),
      note: this.chance(3) ? random.of(NOTES) : null,
    };
    this.rows.push(columns.map((kind) => cells[kind] ?? null));
    this.debts.push({ row: this.rows.length, debtor, amount, penalty, opening, claim, lawsuit });
  }

  private addTotal(label: string, debts: readonly TrueDebt[]): void {
    const sums = this.sumsOf(debts);
    this.rows.push(this.columns.map((kind) => (kind === "debtor" ? label : (sums[kind] ?? null))));
  }

  private sumsOf(debts: readonly TrueDebt[]): Partial<Record<Kind, Cell>> {
    const total = (of: (debt: TrueDebt) => number | null): number =>
      debts.reduce((sum, debt) => sum + (of(debt) ?? 0), 0);
    const [amount, penalty] = [total((debt) => debt.amount), total((debt) => debt.penalty)];
    return { amount: this.sum(amount), penalty: this.sum(penalty), total: this.sum(amount + penalty) };
  }

  private sum(kopecks: number | null): Cell {
    if (kopecks === null || !this.asText) return kopecks === null ? null : kopecks / 100;
    const [whole = "", fraction = ""] = (kopecks / 100).toFixed(2).split(".");
    return `${whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0")},${fraction}`;
  }

  private day(year: number): string {
    return `${String(10 + this.random.below(19))}.0${String(1 + this.random.below(8))}.${String(year)}`;
  }

  private someColumns(): readonly Kind[] {
    const kinds = (Object.keys(HEADINGS) as Kind[]).filter((kind) => ALWAYS.includes(kind) || this.chance(2));
    const wanted = kinds.filter((kind) => kind !== "total" || kinds.includes("penalty"));
    if (this.chance(2))
      for (let place = wanted.length - 1; place > 0; place--) {
        const other = this.random.below(place + 1);
        [wanted[place], wanted[other]] = [wanted[other] as Kind, wanted[place] as Kind];
      }
    // What heads others stands first.
    return this.way === "under-debtors" || this.way === "under-units"
      ? ["debtor", ...wanted.filter((kind) => kind !== "debtor")]
      : wanted;
  }

  /** True once in `times`. */
  private chance(times: number): boolean {
    return this.random.below(times) === 0;
  }
}
