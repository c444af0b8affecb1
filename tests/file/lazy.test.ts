import { Lazy } from "../../src/file/lazy";

describe("what is made when it is asked for", () => {
  it("is made once, for those who ask meanwhile, too", async () => {
    const make = jest.fn(() => Promise.resolve({}));
    const lazy = new Lazy(make);
    expect(make).not.toHaveBeenCalled();
    const [first, second] = await Promise.all([lazy.get(), lazy.get()]);
    expect([second === first, (await lazy.get()) === first]).toEqual([true, true]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("is what it was given until that is forgotten", async () => {
    const lazy = new Lazy(() => Promise.resolve("made"), Promise.resolve("given"));
    expect(await lazy.get()).toBe("given");
    expect(await lazy.forget()).toBe("given");
    expect(lazy.forget()).toBeNull();
    expect(await lazy.get()).toBe("made");
  });

  it("is tried again after it failed", async () => {
    const make = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new Error("no"))
      .mockResolvedValueOnce("yes");
    const lazy = new Lazy<string>(make);
    const asked = [lazy.get(), lazy.get()];
    for (const one of asked) await expect(one).rejects.toThrow("no");
    expect(await lazy.get()).toBe("yes");
  });

  it("stays when one that was forgotten before fails", async () => {
    const make = jest.fn().mockRejectedValueOnce(new Error("no")).mockResolvedValueOnce("yes");
    const lazy = new Lazy<string>(make);
    const forgotten = lazy.get();
    void lazy.forget();
    const asked = lazy.get();
    await expect(forgotten).rejects.toThrow("no");
    expect([await asked, await lazy.get()]).toEqual(["yes", "yes"]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
