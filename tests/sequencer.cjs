const { default: Sequencer } = require("@jest/test-sequencer");

/** Suites that take the longest: browsers, LibreOffice, files without number. */
const LONG =
  /[\\/](e2e|grid|fuzz|byHand)[\\/]|[\\/](recalculated|printed|interrupted|laidOut|page|samples)\.test\.ts$/;

/**
 * The longest suites first: a fresh machine knows no durations and would go by the size of the files, and at the end one
 * worker would wait for another's long suite.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const [long, others] = [[], []];
    for (const test of super.sort(tests)) (LONG.test(test.path) ? long : others).push(test);
    return [...long, ...others];
  }
};
