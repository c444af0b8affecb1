import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const IMPORT = /import\s+(type\s+)?\{([^}]*)\}\s+from\s+["']@fluentui\/react-icons["']/g;

/** What the installed Fluent packages and src import by name from @fluentui/react-icons, sorted. */
export function importedNames(root) {
  const fluent = join(root, "node_modules/@fluentui");
  const folders = readdirSync(fluent)
    .filter((name) => name !== "react-icons")
    .map((name) => join(fluent, name, "lib"));
  const names = new Set();
  for (const folder of [...folders, join(root, "src")])
    for (const file of scriptsIn(folder))
      for (const [, onlyType, list] of readFileSync(file, "utf8").matchAll(IMPORT))
        if (onlyType === undefined) for (const name of list.split(",")) add(names, name);
  return [...names].sort();
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
