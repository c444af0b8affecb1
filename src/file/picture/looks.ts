import type { CellStyle } from "../../sheet/model";

/** More than this no place in a `Uint16Array` can tell. */
const MOST = 0xffff;

/** The looks of one picture: each once, identified by its place; place 0 is the plain look. */
export class Looks {
  private readonly list: CellStyle[] = [{}];
  private readonly byIdentity = new Map<CellStyle, number>();
  private readonly byContent = new Map<string, number>([["{}", 0]]);

  /** All looks so far, by their places. */
  get styles(): readonly CellStyle[] {
    return this.list;
  }

  /** The place of a look; 0, the plain one, for one look too many. */
  placeOf(style: CellStyle): number {
    const known = this.byIdentity.get(style);
    if (known !== undefined) return known;
    const place = this.intern(style);
    this.byIdentity.set(style, place);
    return place;
  }

  private intern(style: CellStyle): number {
    const told = Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const content = JSON.stringify(Object.fromEntries(told));
    const known = this.byContent.get(content);
    if (known !== undefined) return known;
    if (this.list.length > MOST) return 0;
    this.byContent.set(content, this.list.length);
    return this.list.push(style) - 1;
  }
}
