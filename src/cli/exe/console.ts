/** Whether somebody sits at this console: the program's texts are seen, and keys come from a keyboard. */
export function isAttended(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** The next key pressed, in lower case; what was typed before does not count. */
export async function nextKey(): Promise<string> {
  const { stdin } = process;
  stdin.setRawMode(true);
  stdin.resume();
  // What was typed while nobody listened has arrived by now.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return new Promise((resolve) => {
    stdin.once("data", (typed: Buffer) => {
      stdin.pause();
      stdin.setRawMode(false);
      resolve(typed.toString("utf8").toLowerCase());
    });
  });
}
