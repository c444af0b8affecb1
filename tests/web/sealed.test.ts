import { newKey, seal, unseal } from "../../src/web/recovery/sealed";

const WORK = { fileName: "долги – реестр.xlsx", bytes: new TextEncoder().encode("PK содержимое") };

test("a sealed file comes back with its name, and shows neither name nor contents", async () => {
  const key = await newKey();
  const sealed = await seal(WORK, key);
  expect(await unseal(sealed, key)).toEqual(WORK);
  const bytes = Buffer.from(sealed.data);
  expect(bytes.includes("долги")).toBe(false);
  expect(bytes.includes("содержимое")).toBe(false);
});

test("another key, or a byte changed, opens nothing", async () => {
  const key = await newKey();
  const sealed = await seal(WORK, key);
  await expect(unseal(sealed, await newKey())).rejects.toThrow();
  new Uint8Array(sealed.data)[3]! ^= 1;
  await expect(unseal(sealed, key)).rejects.toThrow();
});

test("a key cannot be taken out of the browser, and none is made where the browser encrypts nothing", async () => {
  const key = await newKey();
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
  const subtle = jest.spyOn(crypto, "subtle", "get").mockReturnValue(undefined as unknown as SubtleCrypto);
  await expect(newKey()).rejects.toThrow("encrypts nothing");
  subtle.mockRestore();
});
