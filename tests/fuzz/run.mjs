/** `npm run fuzz`: rounds of tests/fuzz without end, each from another seed, until one fails or Ctrl+C is pressed. */
import { spawnSync } from "node:child_process";

for (let seed = Date.now() % 2 ** 31; ; seed += 10_000) {
  process.stdout.write(`FUZZ_SEED=${seed}\n`);
  const { status } = spawnSync("npx", ["jest", "--maxWorkers=1", "--silent", "tests/fuzz"], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_ROUNDS: "1" },
  });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
