import { WorkbookError } from "../../src/app/ports";
import { readFiles } from "../../src/web/page/readFiles";
import { failureOf } from "../../src/web/worker/failures";

it("a file that cannot be read any more is named, and may be tried again", async () => {
  const gone = { name: "долги.xlsx", arrayBuffer: () => Promise.reject(new Error("NotFoundError")) };
  await expect(readFiles([gone as unknown as File])).rejects.toMatchObject({
    code: "unreadable",
    retry: true,
  });
});

it("a failure of the outside world keeps its words, a bug is told as one with its text", () => {
  expect(failureOf(new WorkbookError("encrypted", "Файл защищён."))).toEqual({
    code: "encrypted",
    message: "Файл защищён.",
  });
  const bug = failureOf(new TypeError("x is undefined"));
  expect(bug.code).toBe("bug");
  expect(bug.message).toContain("TypeError: x is undefined");
});
