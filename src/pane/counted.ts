import { plural } from "../domain/plural";

/** A number with separated thousands: «1 234». */
export const separated = (number: number): string => number.toLocaleString("ru-RU");

/** A number with separated thousands, and its word: «1 234 долга». */
export const counted = (number: number, one: string, few: string, many: string): string =>
  `${separated(number)}\u00a0${plural(number, one, few, many)}`;

/** «3 долга». */
export const countedDebts = (number: number): string => counted(number, "долг", "долга", "долгов");
