import { NS, REL, TYPE } from "./namespaces";
import { OpcPackage } from "./opcPackage";
import { XML_HEADER } from "./escapeXml";

const WORKBOOK = "xl/workbook.xml";

/** An empty workbook (at least one sheet must still be added), for sources that are not .xlsx. */
export async function newPackage(date1904: boolean): Promise<OpcPackage> {
  const pack = OpcPackage.create(
    `${XML_HEADER}<Types xmlns="${NS.contentTypes}"><Default Extension="rels" ContentType="${TYPE.relationships}"/>` +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  const properties = date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  pack.put(
    WORKBOOK,
    `${XML_HEADER}<workbook xmlns="${NS.main}" xmlns:r="${NS.relationships}">${properties}` +
      "<bookViews><workbookView/></bookViews><sheets></sheets></workbook>",
    TYPE.workbook,
  );
  (await pack.relationships("")).add(REL.officeDocument, WORKBOOK);
  return pack;
}
