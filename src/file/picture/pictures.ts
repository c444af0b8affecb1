import type { SheetGrid } from "../../domain/grid";
import { editedModel } from "../editing/modelEdit";
import type { Entry } from "../packageEntry";
import { Lazy } from "../lazy";
import { gridDrawing } from "./gridDrawing";
import { modelDrawing } from "./modelDrawing";
import { PackageLooks } from "./packageLooks";
import type { SheetLooks } from "./sheetLooks";
import type { Drawing } from "./types";

/** The drawings of a workbook's sheets: each is made when it is first requested. */
export class Pictures {
  /** Keyed by what they show: a changed entry is a different one. */
  private drawings = new WeakMap<Entry, Lazy<Drawing>>();
  private readonly looks = new Lazy(() => PackageLooks.open(this.bytes));

  constructor(
    private readonly bytes: Uint8Array,
    private readonly gridOf: (entry: Entry) => Promise<SheetGrid>,
    /** Whether a sheet of this mark may be typed into. */
    private readonly isEditable: (kind: string | null) => boolean,
  ) {}

  drawing(entry: Entry): Promise<Drawing> {
    let drawing = this.drawings.get(entry);
    if (!drawing) this.drawings.set(entry, (drawing = new Lazy(() => this.draw(entry))));
    return drawing.get();
  }

  /** The colour of a sheet's tab, `null` without one. */
  async tabColor({ content, source }: Entry): Promise<string | null> {
    if (content === "package") return (await this.looks.get()).tabColor(source.sheet);
    return "model" in content ? content.model.tabColor : null;
  }

  /** The looks of a sheet of the package, `null` for any other. */
  async looksOf({ content, source }: Entry): Promise<SheetLooks | null> {
    return content === "package" ? (await this.looks.get()).sheet(source.sheet) : null;
  }

  /** Releases all cells and their looks; what is requested again is redrawn. */
  release(): void {
    this.drawings = new WeakMap();
    void this.looks.forget();
  }

  private async draw(entry: Entry): Promise<Drawing> {
    const { name, kind, content, edits } = entry;
    const sheet = { name, kind, editable: this.isEditable(kind) };
    if (content !== "package" && "model" in content)
      return modelDrawing(sheet, editedModel(content.model, edits));
    return gridDrawing(sheet, await this.gridOf(entry), await this.looksOf(entry));
  }
}
