import type { CellStyle } from "../../sheet/model";

/** A `Uint16Array` cannot hold a larger index. */
const MOST = 0xffff;

/** The looks of one picture: each once, identified by its index; index 0 is the plain look. */
export class Looks {
  private readonly list: CellStyle[] = [{}];
  private readonly byIdentity = new Map<CellStyle, number>();
  private readonly byContent = new Map<string, number>([["{}", 0]]);

  /** All looks so far, by index. */
  get styles(): readonly CellStyle[] {
    return this.list;
  }

  /** The index of a look; 0, the plain one, once there are too many. */
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
