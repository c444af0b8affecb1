import fc from "fast-check";
import { EditHistory, type EditChange } from "../../../src/web/grid/editHistory";

/** A change of one cell of a sheet that holds one text. */
const change = (from: string, to: string): EditChange => ({
  sheet: "Реестр",
  before: [{ row: 0, column: 0, text: from }],
  after: [{ row: 0, column: 0, text: to }],
  rowsBefore: from,
  rowsAfter: to,
});

describe("What was typed", () => {
  it("is taken back in turn and made again in turn", () => {
    const history = new EditHistory();
    history.record(change("а", "б"));
    history.record(change("б", "в"));
    expect(history.back()).toMatchObject({ puts: [{ text: "б" }], rows: "в" });
    history.wentBack();
    expect(history.back()).toMatchObject({ puts: [{ text: "а" }], rows: "б" });
    expect(history.again()).toMatchObject({ puts: [{ text: "в" }], rows: "б" });
    history.wentAgain();
    expect(history.again()).toBeNull();
  });

  it("cannot be made again once something else was typed", () => {
    const history = new EditHistory();
    history.record(change("а", "б"));
    history.wentBack();
    history.record(change("а", "г"));
    expect(history.again()).toBeNull();
    expect(history.back()).toMatchObject({ rows: "г" });
  });

  it("leads back through the very texts that stood there, however far one goes and returns", () => {
    const moves = fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(-1, 1)), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (steps) => {
        const history = new EditHistory();
        // What stood there in order, and where one is.
        let [texts, at] = [[""], 0];
        for (const step of steps) {
          if (typeof step === "string") {
            history.record(change(texts[at] ?? "", step));
            texts = [...texts.slice(0, ++at), step];
            continue;
          }
          const found = step < 0 ? history.back() : history.again();
          expect(found?.puts[0]?.text).toBe(texts[at + step]);
          if (found === null) continue;
          expect(found.rows).toBe(texts[at]);
          if (step < 0) history.wentBack();
          else history.wentAgain();
          at += step;
        }
      }),
    );
  });
});
