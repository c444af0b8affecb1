import { remembered } from "../../src/domain/remembered";

it("works a value out once and gives the same result again", () => {
  const work = jest.fn((text: string) => ({ length: text.length }));
  const known = remembered(work);
  const first = known("долг");
  expect(first).toEqual({ length: 4 });
  expect(known("долг")).toBe(first);
  expect(known("пени")).not.toBe(first);
  expect(work).toHaveBeenCalledTimes(2);
});

it("does not grow without end, and is right after it has forgotten", () => {
  const work = jest.fn((value: number) => value * 2);
  const known = remembered(work);
  for (let value = 0; value < 50_000; value++) known(value);
  expect(known(0)).toBe(0);
  expect(known(49_999)).toBe(99_998);
  expect(work).toHaveBeenCalledTimes(50_001);
});
