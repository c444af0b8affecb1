import { mentionsSheet } from "../../sheet/writing/writtenNames";
import { REL, TYPE } from "./namespaces";
import { OpcPackage } from "./opcPackage";
import { adoptedParts } from "./adoptParts";
import { adoptedSheetXml } from "./adoptedSheetXml";
import { openStyles, workbookPartName } from "./openParts";
import { folderOf } from "./partNames";
import type { Stylesheet } from "./stylesheet";
import type { TableNames } from "./tableNames";
import type { NewName } from "./workbookEdit";
import { markedKind, readWorkbookPart, type ListedSheet, type WorkbookPart } from "./workbookPart";
import { parseXml, type XmlElement } from "./xmlTree";

/** The package that a sheet is taken over into. */
export interface Adopting {
  readonly pack: OpcPackage;
  readonly workbookPart: string;
  readonly workbook: WorkbookPart;
  readonly styles: Stylesheet;
  readonly tableNames: TableNames;
}

/** A sheet that was taken over, to be listed. */
export interface AdoptedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
  readonly names: readonly NewName[];
}

/**
 * A package whose sheets are taken over whole into another: cells with their formulas and formatting, widths,
 * conditional formats, comments, pictures, charts, tables. What belongs to the workbook as a whole (links to other
 * files, pivot caches, form controls) stays behind.
 */
export class Donor {
  private constructor(
    private readonly pack: OpcPackage,
    private readonly workbookPart: string,
    private readonly workbook: WorkbookPart,
    private readonly styles: Stylesheet,
    private readonly texts: readonly XmlElement[],
  ) {}

  /** Opens the bytes of an .xlsx or .xlsm. */
  static async open(bytes: Uint8Array): Promise<Donor> {
    const pack = await OpcPackage.open(bytes);
    const part = await workbookPartName(pack);
    const workbook = readWorkbookPart(await pack.readText(part));
    const shared = (await pack.relationships(part)).ofType(REL.sharedStrings)?.part;
    const texts = shared && pack.has(shared) ? parseXml(await pack.readText(shared)).children : [];
    return new Donor(pack, part, workbook, (await openStyles(pack, part)).sheet, texts);
  }

  /** Whether its dates count from 1904. */
  get date1904(): boolean {
    return this.workbook.date1904;
  }

  /** Takes a sheet over under its own name; `null` if the package has no such worksheet. */
  async adopt(name: string, into: Adopting): Promise<AdoptedSheet | null> {
    const position = this.workbook.sheets.findIndex((sheet) => sheet.name === name);
    const listed = this.workbook.sheets[position];
    const part =
      listed && (await this.pack.relationships(this.workbookPart)).byId(listed.relationshipId)?.part;
    if (!listed || !part || this.pack.contentTypes.of(part) !== TYPE.worksheet) return null;
    const target = into.pack.freeName(`${folderOf(into.workbookPart)}worksheets/sheet#.xml`);
    // The name is taken before the parts that belong to the sheet look for theirs.
    into.pack.put(target, "", TYPE.worksheet);
    const kept = await adoptedParts(this.pack, part, into, target);
    const xml = adoptedSheetXml(await this.pack.readText(part), {
      style: (place) => into.styles.adopted(place, this.styles),
      conditional: (place) => into.styles.adoptedConditional(place, this.styles),
      text: (index) => this.texts[index] ?? null,
      hangs: (id) => kept.has(id),
    });
    into.pack.put(target, xml);
    return { name, visible: listed.visible, part: target, names: this.namesOf(listed, position, into) };
  }

  /** The names that belong to the sheet, and those of the workbook that refer to its cells and are free. */
  private namesOf({ name }: ListedSheet, position: number, { workbook }: Adopting): NewName[] {
    const taken = new Set(
      workbook.definedNames.filter(({ sheet }) => sheet === null).map((one) => one.name.toLowerCase()),
    );
    return this.workbook.definedNames.flatMap((one): NewName[] => {
      const local = one.sheet === position;
      const isFree = one.sheet === null && markedKind(one) === null && !taken.has(one.name.toLowerCase());
      if (!local && !(isFree && mentionsSheet(one.formula, name))) return [];
      const hidden = one.element.attributes.some((a) => a.local === "hidden" && /^(?:1|true)$/.test(a.value));
      return [{ name: one.name, formula: one.formula, local, hidden }];
    });
  }
}
