/** Pixels of the widest digit of the default font, and of the margins in a cell: this is how Excel counts widths. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_A_PIXEL = 0.75;
/** Excel allows no wider columns, in characters. */
const WIDEST = 255;

/** The width that Excel takes for this many characters of the default font: points, with the cell's margins. */
export function columnPoints(characters: number): number {
  return (Math.min(characters, WIDEST) * DIGIT + PADDING) * POINTS_A_PIXEL;
}

/** The width of a column of so many points as files state it: in characters, with the cell's margins among them. */
export function columnCharacters(points: number): number {
  return points / POINTS_A_PIXEL / DIGIT;
}
