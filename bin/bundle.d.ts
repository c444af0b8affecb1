/** Writes the command's bundle into `outfile` (`NAME.cjs`) and beside it. Returns the files it is made from. */
export function bundle(outfile: string): readonly string[];
