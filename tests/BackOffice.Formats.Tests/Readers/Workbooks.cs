using System.IO.Compression;
using System.Security;
using System.Text;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>Makes small workbooks, with what Excel writes at least.</summary>
internal static class Workbooks
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string Book = """
        <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Program" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;

    private const string BookRelations = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    // Style 1 is a date with a time of day, style 2 a time of day.
    private const string Styles = """
        <?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    /// <summary>A workbook with one sheet: texts as texts, numbers as numbers, a number after <c>@</c> as a moment and after <c>~</c> as a time of day.</summary>
    internal static byte[] Of(params string[][] rows)
    {
        var sheet = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var row = 0; row < rows.Length; row++)
        {
            sheet.Append($"""<row r="{row + 1}">""");
            for (var column = 0; column < rows[row].Length; column++)
            {
                var (cell, at) = (rows[row][column], $"{(char)('A' + column)}{row + 1}");
                sheet.Append(cell switch
                {
                    "" => "",
                    ['@', .. var moment] => $"""<c r="{at}" s="1"><v>{moment}</v></c>""",
                    ['~', .. var time] => $"""<c r="{at}" s="2"><v>{time}</v></c>""",
                    _ when double.TryParse(cell, out _) => $"""<c r="{at}"><v>{cell}</v></c>""",
                    _ => $"""<c r="{at}" t="inlineStr"><is><t>{SecurityElement.Escape(cell)}</t></is></c>""",
                });
            }
            sheet.Append("</row>");
        }
        return Zip(("[Content_Types].xml", Types), ("_rels/.rels", Relations), ("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", BookRelations), ("xl/styles.xml", Styles), ("xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString()));
    }

    /// <summary>A zip file of texts.</summary>
    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text.Trim());
            }
        }
        return bytes.ToArray();
    }
}
