import { isoDay } from "../../src/domain/day";
import { Session } from "../../src/pane/session/paneSession";
import { csv } from "./openWorkbook";
import { paneWorkbook } from "./paneWorkbook";

/** Lists of the pane over a register of sixty debts: what goes to the page is what it shows. */
describe("long lists", () => {
  const LINES = Array.from({ length: 60 }, (_, index) => {
    const number = String(index + 1);
    return `ООО «Должник ${number}»;7701234567;№ ${number};10.01.2026;10.02.2026;${number},00`;
  });
  const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.";
  const begin = async (): Promise<Session> => {
    const { port, view } = await paneWorkbook([csv(HEAD, ...LINES)]);
    const session = new Session({ port, view, today: isoDay("2026-10-01") });
    await session.start();
    return session;
  };
  const shown = ({ shown: lines, total }: { shown: readonly unknown[]; total: number }) => [
    lines.length,
    total,
  ];

  test("show their first lines, and more on request", async () => {
    const session = await begin();
    await session.takeActiveSheet();
    await session.build();
    const problems = () => shown(session.state().register?.report?.problems ?? { shown: [], total: 0 });
    const [first = 0, all = 0] = problems();
    expect([first, Number(all) > 25]).toEqual([25, true]);
    session.showMore("problems");
    expect(problems()[0]).toBe(Math.min(50, Number(all)));
  });

  test("of problems hold the INN of every line, and the filter outlives a build", async () => {
    const session = await begin();
    await session.takeActiveSheet();
    const problems = () => {
      const { source } = session.state();
      return source.kind === "understood" ? shown(source.sheets[0]?.problems ?? { shown: [], total: 0 }) : [];
    };
    expect(problems()).toEqual([25, 60]);
    session.showMore("source-problems", 0);
    expect(problems()).toEqual([50, 60]);
    // A longer list of another kind is another matter.
    session.showMore("source-rejected", 0);
    session.showMore("source-controls", 0);
    expect(problems()).toEqual([50, 60]);
    await session.build();
    await session.work({ type: "filter", change: { search: "должник 50" } });
    await session.build();
    expect(session.state().work).toMatchObject({
      filter: { search: "должник 50" },
      found: { debts: 1 },
    });
  });
});
