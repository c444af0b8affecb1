import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { requireProgram } from "./available";

/** How long converting all workbooks of one start may take on a busy machine. */
const PATIENCE_MS = 400_000;

/**
 * Workbooks converted by LibreOffice, in order, with a single start of it: a start costs as much as several
 * workbooks. `configuration` is the text of a registrymodifications.xcu. Only inside describeWithLibreOffice.
 */
export function converted(
  workbooks: readonly Uint8Array[],
  format: "xlsx" | "pdf",
  configuration: string | null = null,
): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "converted-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    if (configuration !== null)
      writeFileSync(join(profile, "user", "registrymodifications.xcu"), configuration);
    const names = workbooks.map((_, index) => `${String(index)}`);
    const files = names.map((name) => join(folder, `${name}.xlsx`));
    workbooks.forEach((bytes, index) => {
      writeFileSync(files[index] ?? "", bytes);
    });
    const out = join(folder, "out");
    execFileSync(
      requireProgram("LibreOffice"),
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        out,
        ...files,
      ],
      { stdio: "ignore", timeout: PATIENCE_MS },
    );
    return names.map((name) => readFileSync(join(out, `${name}.${format}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
