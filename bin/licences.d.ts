/** A library that a build takes in. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it; empty where the package does not say. */
  readonly licence: string;
  /** What its licence files hold. */
  readonly texts: readonly string[];
}

/** The packages that these source files are of, by name; files of our own are left out. */
export function packagesOf(files: readonly string[]): readonly BundledPackage[];
/** The licences as a text and as a CycloneDX document, as files to lay beside a build: name and content. */
export function licenceFiles(
  files: readonly string[],
  prefix?: string,
): readonly (readonly [string, string])[];
