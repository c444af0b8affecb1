import { isMainThread } from "node:worker_threads";
import { loadProgram } from "./loadProgram";
import { forgiveReaders, runInWorker } from "./runInWorker";
import { setV8Flags } from "./v8Flags";
import { workInThread } from "./workInThread";

// The command works in a thread of its own, whose memory is limited; this thread survives to report that the limit
// was reached.
const script = { file: __filename };
if (isMainThread) {
  forgiveReaders();
  void runInWorker(script, process.argv.slice(2));
} else {
  setV8Flags();
  workInThread(loadProgram(__filename), script);
}
