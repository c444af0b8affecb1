import { checkTemplate } from "../../documents/template/check";
import { templateFaultWords } from "../../documents/template/templateWords";
import { Refusal } from "../refusal";
import { DOCUMENT_WORDS } from "../appWords";

/** The organisation's own template, with the name of its file. */
export interface OwnTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Refuses a template with errors, and names each of them. */
export async function refuseFaultyTemplate({ name, bytes }: OwnTemplate): Promise<void> {
  const faults = await checkTemplate(bytes);
  if (faults.length === 0) return;
  throw new Refusal("template-faulty", DOCUMENT_WORDS.template(name, faults.map(templateFaultWords)));
}
