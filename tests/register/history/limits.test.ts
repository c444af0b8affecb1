import { addMonths, isoDay } from "../../../src/domain/day";
import { nextHistory, type History } from "../../../src/register/history/history";

it("keeps the snapshots of 26 months, the month of the build among them", () => {
  const first = isoDay("2024-01-01");
  const dates = Array.from({ length: 30 }, (_, months) => addMonths(first, months));
  const history: History = new Map(dates.map((date) => [date, new Map()]));
  const kept = [...nextHistory(history, [], { from: null, to: isoDay("2026-07-01") }).keys()];
  expect(kept).toEqual([...dates.slice(-25), isoDay("2026-07-01")]);
});
