/**
 * V8 optimises a function once it has executed this many bytes of bytecode a few times over, here sixty times later
 * than by default. A sheet of some hundred rows is done before optimising its functions has paid (a quarter of the
 * command's processor time was the compiler's); for a large one the delay is lost in the seconds that it takes. The
 * compiled program is only accepted by a V8 with the same flags (bin/compile.js).
 */
export const V8_FLAGS = "--interrupt-budget=4000000";
