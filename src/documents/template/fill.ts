import {
  TemplateHandler,
  TemplateHandlerOptions,
  type TemplateData,
  type TemplateExtension,
} from "easy-template-x";
import { DropTagParagraphs, MarkTagParagraphs } from "./tagParagraphs";
import { LETTERS, NOT_LAST, WrapLetter } from "./together";
import { isList, isPicture, type Facts } from "./facts";

/**
 * Fills a .docx template: the organisation's own or a built-in one. Placeholders that Word has split over several runs
 * are found; texts go into the XML as texts. The template must have been checked ({@link checkTemplate}).
 */
export function fillDocx(template: Uint8Array, facts: Facts): Promise<Uint8Array> {
  return process(template, templateData(facts), []);
}

/**
 * The same for many papers in one file, each on pages of its own. Headers and footers, which are the file's, are filled
 * with what is the same in all of them.
 */
export function fillTogether(template: Uint8Array, all: readonly Facts[]): Promise<Uint8Array> {
  const letters = all.map((facts, index) => ({
    ...templateData(facts),
    [NOT_LAST]: index < all.length - 1,
  }));
  return process(template, { ...shared(letters), [LETTERS]: letters }, [new WrapLetter()]);
}

function shared([first = {}, ...others]: readonly TemplateData[]): TemplateData {
  const same = Object.entries(first).filter(([tag, value]) => others.every((one) => one[tag] === value));
  return Object.fromEntries(same);
}

async function process(
  template: Uint8Array,
  data: TemplateData,
  first: readonly TemplateExtension[],
): Promise<Uint8Array> {
  const extensions = {
    beforeCompilation: [...first, new MarkTagParagraphs()],
    afterCompilation: [new DropTagParagraphs()],
  };
  const handler = new TemplateHandler(new TemplateHandlerOptions({ extensions }));
  return new Uint8Array(await handler.process(arrayBufferOf(template), data));
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
