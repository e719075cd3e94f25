using System.Text;

namespace BackOffice.Formats.Json;

/// <summary>The JSON Schema (draft 7) of what <see cref="ProgramJson"/> writes.</summary>
public static class ProgramSchema
{
    /// <summary>The schema as UTF-8 JSON.</summary>
    public static byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    private static readonly string Text = EmbeddedText.Of("Json.program.schema.json");
}
