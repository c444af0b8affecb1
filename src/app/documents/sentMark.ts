import type { RegisterEntry } from "../../assessment";
import type { SentFact } from "../../documents/papers/paper";
import type { Day } from "../../domain/day";
import { lineId } from "../lineId";
import type { Mark } from "../mark";

/** What the register records about a debt whose paper was sent: the day, and the paper's number if it carries one. */
export function sentMark(entry: RegisterEntry, number: string | null, field: SentFact, date: Day): Mark {
  return { line: lineId(entry), field, date, ...(number !== null && { claimNumber: number }) };
}
