import { spawn } from "node:child_process";

/** A program with its arguments and what its environment has beside ours. */
export interface Opener {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * What opens a file in the program that the user opens such files with. On Windows the shell takes the name from the
 * environment: there `&`, `%` and `^` are ordinary letters of a name, on its command line they are not.
 */
export function openerOf(path: string, platform: NodeJS.Platform): Opener {
  switch (platform) {
    case "win32":
      return {
        command: process.env.ComSpec ?? "cmd.exe",
        args: ["/d", "/s", "/c", '"start "" "%DEBTOR_REGISTER_FILE%""'],
        env: { DEBTOR_REGISTER_FILE: path },
      };
    case "darwin":
      return { command: "open", args: [path], env: {} };
    default:
      return { command: "xdg-open", args: [path], env: {} };
  }
}

/** Opens a file as a double click would, without waiting for its program to close. Whether that could be started. */
export function openFile(path: string): Promise<boolean> {
  const { command, args, env } = openerOf(path, process.platform);
  const started = spawn(command, args, {
    env: { ...process.env, ...env },
    // The shell cannot begin in a folder on a server.
    ...(process.env.SystemRoot !== undefined && { cwd: process.env.SystemRoot }),
    stdio: "ignore",
    detached: process.platform !== "win32",
    windowsVerbatimArguments: true,
  });
  return new Promise((resolve) => {
    started.once("error", () => {
      resolve(false);
    });
    if (process.platform === "win32") {
      // The shell ends as soon as it has handed the file on.
      started.once("exit", (code) => {
        resolve(code === 0);
      });
    } else {
      started.once("spawn", () => {
        started.unref();
        resolve(true);
      });
    }
  });
}
