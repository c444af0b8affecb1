/**
 * V8 optimises a function once it has executed this many bytes of bytecode a few times over, here sixty times later
 * than by default. A sheet of some hundred rows is done before optimising its functions has paid (a quarter of the
 * command's processor time was the compiler's); for a large one the delay is lost in the seconds that it takes. The
 * compiled program is only accepted by a V8 with the same flags (bin/compile.js).
 *
 * The heap may grow by half of what is in use before it is swept, not to twice and more: a long register then takes a
 * quarter less memory and no more time.
 */
export const V8_FLAGS = "--interrupt-budget=4000000 --heap-growing-percent=50";
