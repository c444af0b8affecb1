/** A library that a build includes. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it; empty if the package does not say. */
  readonly licence: string;
  /** The contents of its licence files. */
  readonly texts: readonly string[];
}

/** The packages that these source files belong to, by name; files of our own are left out. */
export function packagesOf(files: readonly string[]): readonly BundledPackage[];
/** The licences as a text and as a CycloneDX document, as files to put next to a build: name and content. */
export function licenceFiles(
  files: readonly string[],
  prefix?: string,
): readonly (readonly [string, string])[];
