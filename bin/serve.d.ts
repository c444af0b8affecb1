/** Serves a folder at http://localhost:PORT/; with `port` 0 at any free one. */
export function serve(folder: string, port: number): Promise<{ address: string; close: () => void }>;
