import { outputName, isOutputName } from "../../../app/outputName";
import type { BuildOptions } from "../../../app/options";
import type { RegisterReport } from "../../../app/report";
import { formatDay } from "../../../domain/day";
import { MONTHS } from "../../monthStrings";
import type { SessionDeps } from "../deps";

type Deps = Pick<SessionDeps, "port" | "view" | "packSheets" | "now">;

/** Hands out the register as of another date, with its plan of work, as a workbook of its own. */
export async function handOutLook(deps: Deps, options: BuildOptions): Promise<void> {
  const { models } = await look(deps, options);
  const bytes = await deps.packSheets?.(models);
  if (bytes === undefined) return;
  await deps.view.openCopy(bytes, MONTHS.lookName(registerName(deps), formatDay(options.asOf)));
}

/** Hands out the coming deadlines and reports as a calendar file, which a second import updates. */
export async function handOutCalendar(deps: Deps, options: BuildOptions, names: boolean): Promise<void> {
  const { calendarFile } = await import("../../../app/calendarFile");
  const { asOf, entries, organisation, forms } = await look(deps, options);
  const register = registerName(deps);
  const now = new Date(deps.now?.() ?? Date.now());
  const text = calendarFile(
    { asOf, entries, organisation, forms: forms.map(({ form }) => form.id) },
    { now, register, names },
  );
  await deps.view.handOut(new TextEncoder().encode(text), MONTHS.calendarName(register, formatDay(asOf)));
}

async function look({ port }: Deps, options: BuildOptions): Promise<RegisterReport> {
  const { lookAt } = await import("../../../app/lookAt");
  return lookAt(port, options);
}

/** The register's name as the command's calendar has it, so that either updates the other's events. */
function registerName({ port: { fileName } }: Deps): string {
  const name = isOutputName(fileName) ? fileName : outputName(fileName, "xlsx");
  return name.replace(/\.[^.]+$/u, "");
}
