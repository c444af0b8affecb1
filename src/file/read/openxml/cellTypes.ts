/** The types of cells by the first letters of their names: n, s, str, inlineStr, b, e, d (ECMA-376, 18.18.11). */
export const [N, S, STR, INLINE, B, E, D] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The type that a cell's attribute `t` names between two positions; a number where it names none. */
export function cellTypeOf(bytes: Uint8Array, start: number, end: number): number {
  switch (bytes[start]) {
    case 0x73:
      return end - start === 1 ? S : STR;
    case 0x69:
      return INLINE;
    case 0x62:
      return B;
    case 0x65:
      return E;
    case 0x64:
      return D;
    default:
      return N;
  }
}
