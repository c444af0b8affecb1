import type { TemplateData } from "easy-template-x";
import { isList, isPicture, type Facts } from "./templateFacts";

/** The library expects an ArrayBuffer everywhere; a view may be a part of a larger one. */
export function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Characters that XML cannot contain, although a sheet may. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Facts in the form the library expects, with a condition «Есть …» for each text and picture. */
export function templateData(facts: Facts): TemplateData {
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

/** The facts that all documents share. */
export function sameInAll([first = {}, ...others]: readonly TemplateData[]): TemplateData {
  const same = Object.entries(first).filter(([tag, value]) => others.every((one) => one[tag] === value));
  return Object.fromEntries(same);
}
