import { parseXml } from "../../../src/file/package/xmlTree";
import { scanRows } from "../../../src/file/picture/cellScan";
import { colorOf, themeColors } from "../../../src/file/picture/colors";
import { packageStyles } from "../../../src/file/picture/packageStyles";

describe("the colours of a file", () => {
  const color = (xml: string) => colorOf(parseXml(xml), themeColors(null));

  test.each([
    ['<c rgb="FFDDEBF7"/>', "DDEBF7"],
    ['<c rgb="ddebf7"/>', "DDEBF7"],
    ['<c indexed="10"/>', "FF0000"],
    ['<c indexed="64"/>', null],
    ['<c auto="1"/>', null],
    ['<c theme="0"/>', "FFFFFF"],
    ['<c theme="1"/>', "000000"],
    ['<c theme="4"/>', "4F81BD"],
    // As Excel shows «белый, темнее на 15 %» and «синий, светлее на 80 %».
    ['<c theme="0" tint="-0.149998474074526"/>', "D9D9D9"],
    ['<c theme="4" tint="0.7999816888943144"/>', "DCE6F1"],
  ])("%s is %s", (xml, expected) => {
    const found = color(xml);
    if (expected === null || found === null) expect(found).toBe(expected);
    else
      for (const at of [0, 2, 4])
        expect(
          Math.abs(parseInt(found.slice(at, at + 2), 16) - parseInt(expected.slice(at, at + 2), 16)),
        ).toBeLessThanOrEqual(1);
  });

  it("takes the theme's own colours, light before dark", () => {
    const theme = themeColors(
      '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>' +
        '<a:lt1><a:sysClr val="window" lastClr="EEEEEE"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="DDDDDD"/></a:lt2>' +
        '<a:accent1><a:srgbClr val="abcdef"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
    );
    expect(theme).toEqual(["EEEEEE", "111111", "DDDDDD", "222222", "ABCDEF"]);
  });
});

describe("the cells of a worksheet part", () => {
  it("are found by their addresses, in any writing", () => {
    const { styles, lengths, heights, hiddenRows, lastRow } = scanRows(
      '<row r="2" ht="30.5" customHeight="1"><c r="A2" s="3"/><c s=\'7\' t="s" r="C2"><v>0</v></c></row>' +
        '<x:row r="5" hidden="1"><x:c r="B5"><x:f>A1&lt;2</x:f><x:v>1</x:v></x:c></x:row>',
    );
    expect([styles.at(1, 0), styles.at(1, 1), styles.at(1, 2), styles.at(4, 1)]).toEqual([3, 0, 7, 0]);
    expect([...lengths]).toEqual([
      [1, 3],
      [4, 2],
    ]);
    expect([[...heights], hiddenRows, lastRow]).toEqual([[[1, 30.5]], [4], 4]);
  });

  it("follow each other where they have no addresses", () => {
    const { styles, lengths } = scanRows('<row><c s="1"/><c s="2"/></row><row><c/><c s="3"/></row>');
    expect([styles.at(0, 0), styles.at(0, 1), styles.at(1, 0), styles.at(1, 1)]).toEqual([1, 2, 0, 3]);
    expect([...lengths]).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});

test("styles.xml gives looks by their numbers, and changes for conditional formats", () => {
  const { cells, changes } = packageStyles(
    '<styleSheet xmlns="m"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>' +
      '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><i val="0"/><sz val="9"/><color rgb="FF6B0000"/><name val="Arial"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF4CC"/></patternFill></fill></fills>' +
      '<borders><border><left/><right/><top/><bottom/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom/></border><border><bottom style="thin"><color rgb="FFB8C2CF"/></bottom></border></borders>' +
      '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="170" fontId="1" fillId="1" borderId="1"><alignment horizontal="right" vertical="center" wrapText="1" indent="2"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="2"/></cellXfs>' +
      '<dxfs><dxf><font><b/><color rgb="FF6B0000"/></font><fill><patternFill><bgColor rgb="FFFFD34D"/></patternFill></fill></dxf></dxfs></styleSheet>',
    themeColors(null),
  );
  const plain = { fontName: "Calibri", fontSize: 11 };
  expect(cells).toEqual([
    plain,
    {
      numberFormat: "0.000",
      fontName: "Arial",
      fontSize: 9,
      fontColor: "6B0000",
      bold: true,
      fill: "FFF4CC",
      border: "all",
      horizontal: "right",
      vertical: "center",
      wrap: true,
      indent: 2,
    },
    { ...plain, numberFormat: "dd.mm.yyyy", border: "bottom", borderColor: "B8C2CF" },
  ]);
  expect(changes).toEqual([{ fontColor: "6B0000", bold: true, fill: "FFD34D" }]);
});
