import { detectHost, type OfficeLibrary } from "../../src/taskpane/host";

const HostType = { Excel: "Excel" };

function office(host: unknown, excelApi: number): OfficeLibrary {
  return {
    HostType,
    onReady: () => Promise.resolve({ host }),
    context: {
      requirements: {
        isSetSupported: (name, version) => name === "ExcelApi" && Number(version) <= excelApi,
      },
    },
  };
}

test.each([
  ["excel", office("Excel", 1.9)],
  ["excel", office("Excel", 1.99)],
  ["outdated", office("Excel", 1.8)],
  ["not-excel", office("Word", 1.9)],
  ["not-excel", office(null, 0)],
  ["not-excel", { ...office(undefined, 0), HostType: {} } as OfficeLibrary],
  ["no-library", undefined],
])("%s", async (expected, library) => {
  expect(await detectHost(library)).toBe(expected);
});
