import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const IMPORT = /import\s+(type\s+)?\{([^}]*)\}\s+from\s+["']@fluentui\/react-icons["']/g;

/** What the installed Fluent packages and src import by name from @fluentui/react-icons, sorted. */
export function importedNames(root) {
  const folders = fluentPackages(root).map((folder) => join(folder, "lib"));
  const names = new Set();
  for (const folder of [...folders, join(root, "src")])
    for (const file of scriptsIn(folder))
      for (const [, onlyType, list] of readFileSync(file, "utf8").matchAll(IMPORT))
        if (onlyType === undefined) for (const name of list.split(",")) add(names, name);
  return [...names].sort();
}

/** The Fluent packages under a folder's node_modules, with those that npm keeps inside another of them. */
function fluentPackages(folder) {
  const scope = join(folder, "node_modules/@fluentui");
  if (!existsSync(scope)) return [];
  return readdirSync(scope)
    .filter((name) => name !== "react-icons")
    .map((name) => join(scope, name))
    .flatMap((one) => [one, ...fluentPackages(one)]);
}

function add(names, text) {
  const [name] = text.trim().split(/\s+as\s+/);
  if (name !== "" && !name.startsWith("type ")) names.add(name);
}

function scriptsIn(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .filter((name) => /(?<!\.d)\.(js|tsx?)$/.test(name))
      .map((name) => join(folder, name));
  } catch (error) {
    // A package without this folder has nothing to import from.
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
