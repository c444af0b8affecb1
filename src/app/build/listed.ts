import type { DebtFacts } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import {
  isSameAdministrator,
  writtenAdministrator,
  type WrittenAdministrator,
} from "../../domain/writtenAdministrator";
import type { OrganisationSettings } from "../../settings/settings";
import { absentVerdict, type Absent } from "./absent";

/** An administrator whom «Настройки» name as one who submits. */
export type ListedAdministrator = WrittenAdministrator;

/** Who stands for debts that name no administrator. */
export type Fallback = WrittenAdministrator | null;

/**
 * Who should submit according to «Настройки» (docs/periods.md §5): «012; 045 Департамент имущества; Комитет по
 * градостроительству», each once. Nobody where nothing is listed: then whoever submitted before is expected.
 */
export function listedAdministrators({
  administrators,
}: Pick<OrganisationSettings, "administrators">): readonly ListedAdministrator[] {
  return (administrators ?? "")
    .split(/[;\n]/)
    .map(writtenAdministrator)
    .filter(({ code, name }) => code !== null || name !== null)
    .filter((one, index, all) => all.findIndex((other) => isSameAdministrator(one, other)) === index);
}

type Named = Pick<DebtFacts, "administratorCode" | "administratorName">;

/** Finds the listed administrator whose a debt is; a register names few, each many times. */
function ownerFinder(
  listed: readonly ListedAdministrator[],
  fallback: Fallback,
): (debt: Named) => ListedAdministrator | undefined {
  const known = new Map<string, ListedAdministrator | undefined>();
  return ({ administratorCode: code, administratorName: name }) => {
    const key = `${code ?? ""}|${name ?? ""}`;
    if (!known.has(key)) {
      const written = code === null && name === null ? fallback : { code, name };
      const owner = written && listed.find((one) => isSameAdministrator(one, written));
      known.set(key, owner ?? undefined);
    }
    return known.get(key);
  };
}

/** Who of those listed has not submitted; whoever is not listed is expected no more. */
export function absentOfListed<L extends PreviousDebt>(
  lines: readonly L[],
  fresh: readonly Named[],
  listed: readonly ListedAdministrator[],
  fallback: Fallback,
): Absent<L> {
  const ownerOf = ownerFinder(listed, fallback);
  const submitted = new Set(fresh.map(ownerOf));
  const missing = new Set(listed.filter((one) => !submitted.has(one)));
  const ownerOfAbsent = ({ debt, presence }: L): ListedAdministrator | undefined => {
    const owner = presence === "present" && debt.source.file !== "" ? ownerOf(debt) : undefined;
    return owner !== undefined && missing.has(owner) ? owner : undefined;
  };
  const owners = lines.map(ownerOfAbsent);
  const ofAbsent = (_line: L, index: number): boolean => owners[index] !== undefined;
  return {
    lines: lines.filter(ofAbsent),
    rest: lines.filter((line, index) => !ofAbsent(line, index)),
    files: [...missing].map((one) =>
      absentVerdict(
        [one.code, one.name].filter((part) => part !== null).join(" "),
        owners.filter((owner) => owner === one).length,
      ),
    ),
  };
}
