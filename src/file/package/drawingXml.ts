import type { ChartModel } from "../../sheet/model";
import { WORDS } from "../fileWords";
import { NS } from "./namespaces";
import { attributes, XML_HEADER } from "./escapeXml";

/** A drawing part with charts, each over the cells of its anchor; `ids` are their relationship ids. */
export function drawingXml(charts: readonly ChartModel[], ids: readonly string[]): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, ids[index] ?? "", index + 1));
  return (
    `${XML_HEADER}<xdr:wsDr xmlns:xdr="${NS.drawing}" xmlns:a="${NS.drawingMain}">` +
    `${anchors.join("")}</xdr:wsDr>`
  );
}

function anchorXml({ anchor, title }: ChartModel, relationshipId: string, number: number): string {
  const place = attributes({ id: number + 1, name: WORDS.chart(number), descr: title });
  return (
    "<xdr:twoCellAnchor>" +
    cornerXml("from", anchor.left, anchor.top) +
    cornerXml("to", anchor.right + 1, anchor.bottom + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${place}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${NS.chart}">` +
    `<c:chart xmlns:c="${NS.chart}" xmlns:r="${NS.relationships}"${attributes({ "r:id": relationshipId })}/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function cornerXml(name: string, column: number, row: number): string {
  return (
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}
