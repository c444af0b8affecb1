import { TemplateHandler, TemplateHandlerOptions, type TemplateData } from "easy-template-x";
import { DropTagParagraphs, MarkTagParagraphs } from "./tagParagraphs";
import { isList, isPicture, type Facts } from "./facts";

/**
 * Fills a .docx template: the organisation's own or a built-in one. Placeholders that Word has split over several runs
 * are found; texts go into the XML as texts. The template must have been checked ({@link checkTemplate}).
 */
export async function fillDocx(template: Uint8Array, facts: Facts): Promise<Uint8Array> {
  const extensions = {
    beforeCompilation: [new MarkTagParagraphs()],
    afterCompilation: [new DropTagParagraphs()],
  };
  const handler = new TemplateHandler(new TemplateHandlerOptions({ extensions }));
  const filled = await handler.process(arrayBufferOf(template), templateData(facts));
  return new Uint8Array(filled);
}

/** The library takes an ArrayBuffer everywhere; a view may be a part of a larger one. */
export function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Characters that XML cannot hold, whatever a sheet holds. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

function templateData(facts: Facts): TemplateData {
  const data: TemplateData = {};
  for (const [tag, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    if (isList(value)) data[tag] = value.map(templateData);
    else if (isPicture(value))
      data[tag] = {
        _type: "image",
        source: arrayBufferOf(value.png),
        format: "image/png",
        width: value.edge,
        height: value.edge,
      };
    else data[tag] = typeof value === "string" ? value.replace(NOT_XML, "") : value;
    if (typeof value === "string" || isPicture(value)) data[`Есть ${tag}`] ??= value !== "";
  }
  return data;
}
