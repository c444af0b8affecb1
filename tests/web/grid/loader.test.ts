import { Loader, PIECE } from "../../../src/web/grid/loader";

// What it asks of the browser: a moment in which the page may draw.
beforeAll(() => {
  Object.assign(globalThis, {
    window: { setTimeout, clearTimeout },
    requestAnimationFrame: (draw: () => void) => setTimeout(draw, 0),
  });
});

/** A loader of four pieces, and the pieces in the order in which they were fetched. */
function fourPieces() {
  const fetched: number[] = [];
  const rows = (top: number) => {
    fetched.push(top / PIECE);
    return Promise.resolve({ top } as never);
  };
  return { loader: new Loader(4 * PIECE, rows, () => undefined), fetched };
}

it("fetches the first piece, then the wanted one, then the others in order", async () => {
  const { loader, fetched } = fourPieces();
  loader.want(3 * PIECE + 7);
  await loader.loadFirst();
  expect(fetched).toEqual([0, 3]);
  await loader.loadRest(() => undefined);
  expect(fetched).toEqual([0, 3, 1, 2]);
});

it("fetches a piece that is wanted meanwhile before the others", async () => {
  const { loader, fetched } = fourPieces();
  await loader.loadFirst();
  await loader.loadRest(() => {
    loader.want(3 * PIECE);
  });
  expect(fetched).toEqual([0, 1, 3, 2]);
});
