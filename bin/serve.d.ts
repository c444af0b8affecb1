/** Serves a folder at http://localhost:PORT/, or with `tls` at https://; with `port` 0, at any free one. */
export function serve(
  folder: string,
  port: number,
  tls?: { readonly key: string | Buffer; readonly cert: string | Buffer },
): Promise<{ address: string; close: () => void }>;
