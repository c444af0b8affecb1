import { XmlEditor } from "../../../src/file/package/xmlEditor";
import { childOf, type XmlElement } from "../../../src/file/package/xmlTree";

const TEXT = `<?xml version="1.0"?>\r\n<x:a xmlns:x="urn:a" q='it"s'><!-- <b> --><x:b n="1" m = '2'/>😀<x:c>t</x:c></x:a>`;

function child(editor: XmlEditor, name: string): XmlElement {
  const found = childOf(editor.root, name);
  if (!found) throw new Error(`No ${name}`);
  return found;
}

describe("XmlEditor", () => {
  it("leaves an unedited document byte for byte", () => {
    const editor = new XmlEditor(TEXT);
    expect(editor.changed).toBe(false);
    expect(editor.toString()).toBe(TEXT);
  });

  it("opens an empty element to append to it, with the document's prefix", () => {
    const editor = new XmlEditor(TEXT);
    editor.append(child(editor, "b"), "<d/>");
    editor.append(child(editor, "b"), "<e/>");
    expect(editor.toString()).toBe(
      TEXT.replace("<x:b n=\"1\" m = '2'/>", "<x:b n=\"1\" m = '2'><x:d/><x:e/></x:b>"),
    );
  });

  it("changes, adds and removes attributes and nothing beside them", () => {
    const editor = new XmlEditor(TEXT);
    editor.setAttribute(child(editor, "b"), "m", "3");
    editor.setAttribute(child(editor, "b"), "n", null);
    editor.setAttribute(child(editor, "b"), "k", "<$&>");
    expect(editor.toString()).toBe(TEXT.replace(" n=\"1\" m = '2'/>", () => ' m="3" k="&lt;$&amp;&gt;"/>'));
  });

  it("does not take a name inside a value for an attribute", () => {
    const editor = new XmlEditor(`<a t=" n='5'" n="1"/>`);
    editor.setAttribute(editor.root, "n", "2");
    expect(editor.toString()).toBe(`<a t=" n='5'" n="2"/>`);
  });

  it("puts an element where the schema wants it: after the last of those named, else first", () => {
    const editor = new XmlEditor("<a><b/><c/></a>");
    editor.insertAfter(["b"], "<n/>");
    editor.insertAfter(["z"], "<f/>");
    expect(editor.toString()).toBe("<a><f/><b/><n/><c/></a>");
  });

  it("replaces the content of an element, and removes another", () => {
    const editor = new XmlEditor("<a><b>old</b><c/><d/></a>");
    editor.setContent(child(editor, "b"), "new");
    editor.setContent(child(editor, "c"), "now");
    editor.remove(child(editor, "d"));
    expect(editor.toString()).toBe("<a><b>new</b><c>now</c></a>");
  });

  it("refuses what is not well-formed", () => {
    expect(() => new XmlEditor("<a><b></a>")).toThrow();
  });
});
