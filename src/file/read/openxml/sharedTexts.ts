import { LimitError, MOST_TEXTS } from "../fileLimits";
import { ByteScanner } from "./byteScanner";
import { officeText, xmlText } from "./readXmlText";

/**
 * Reads the shared cell texts (`sharedStrings.xml`); runs of rich text are joined, without their phonetic readings.
 */
export class SharedTexts extends ByteScanner {
  readonly texts: string[] = [];
  private text_ = "";
  private phonetic = 0;

  protected open(name: number, nameEnd: number): void {
    const { bytes } = this;
    const length = nameEnd - name;
    if (length === 1) this.wantsText = bytes[name] === 0x74 /* t */ && this.phonetic === 0;
    else if (length === 2 && bytes[name] === 0x73 && bytes[name + 1] === 0x69 /* si */) this.text_ = "";
    else if (length === 3 && this.ascii(name, nameEnd) === "rPh") this.phonetic++;
  }

  protected close(name: number, nameEnd: number): void {
    this.wantsText = false;
    const { bytes } = this;
    const length = nameEnd - name;
    if (length === 2 && bytes[name] === 0x73 && bytes[name + 1] === 0x69) {
      if (this.texts.push(officeText(this.text_)) > MOST_TEXTS) throw new LimitError("Too many shared texts");
    } else if (length === 3 && this.ascii(name, nameEnd) === "rPh") this.phonetic--;
  }

  protected text(start: number, end: number, raw: boolean): void {
    const text = xmlText(this.bytes, start, end, raw);
    this.text_ = this.text_ === "" ? text : this.text_ + text;
  }
}
