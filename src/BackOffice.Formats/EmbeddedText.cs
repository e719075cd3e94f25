namespace BackOffice.Formats;

/// <summary>Texts that come with the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The text under a name below the assembly's own, such as <c>Json.program.schema.json</c>, with line feeds for line ends.</summary>
    internal static string Of(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"BackOffice.Formats.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
