import { isMainThread } from "node:worker_threads";
import { loadProgram } from "./loadProgram";
import { forgiveReaders, runInWorker } from "./runInWorker";
import { workInThread } from "./workInThread";

// The command works in a thread of its own, whose memory is limited; this thread survives to report that the limit
// was reached.
const script = { file: __filename };
if (isMainThread) {
  forgiveReaders();
  void runInWorker(script, process.argv.slice(2));
} else workInThread(loadProgram(__filename), script);
