using System.Text;
using System.Xml;
using System.Xml.Schema;
using NJsonSchema;
using Xunit;

namespace BackOffice.Testing.Judges;

/// <summary>
/// The schemas that consumers of frab files validate with. They are published by others (<c>c3voc.de/schedule</c>) and are not kept
/// here: they are looked for in the folder that <c>BACKOFFICE_SCHEMAS</c> names, then in <c>../shared/data/schemas</c> beside the
/// repository. Where they are not, the tests that need them are skipped with a sentence.
/// </summary>
public static class FrabSchemas
{
    private const string Where = "put frab-schedule.xsd and frab-schedule.schema.json into a folder and name it in BACKOFFICE_SCHEMAS";

    private static readonly Lazy<XmlSchemaSet?> OfXml = new(() =>
    {
        if (Find("frab-schedule.xsd") is not { } path) return null;
        var schemas = new XmlSchemaSet();
        schemas.Add(null, path);
        schemas.Compile();
        return schemas;
    });

    // The validator does not know “false” for a schema that takes nothing; this says the same.
    private static readonly Lazy<Task<JsonSchema>?> OfJson = new(() => Find("frab-schedule.schema.json") is { } path
        ? JsonSchema.FromJsonAsync(File.ReadAllText(path).Replace("\"rooms\": false", "\"rooms\": {\"not\": {}}", StringComparison.Ordinal))
        : null);

    /// <summary>Where the XML schema is; null where it is not here.</summary>
    internal static string? PathOfXml => Find("frab-schedule.xsd");

    /// <summary>Skips the test where the schemas are not here.</summary>
    public static void SkipWhereTheyAreNot() => Assert.SkipWhen(OfXml.Value is null || OfJson.Value is null, $"The frab schemas are not here: {Where}.");

    /// <summary>What the XML schema takes offence at.</summary>
    public static IReadOnlyList<string> FaultsOfXml(byte[] schedule)
    {
        SkipWhereTheyAreNot();
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, DtdProcessing = DtdProcessing.Prohibit, Schemas = OfXml.Value! };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints;
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(schedule), settings);
        while (reader.Read()) { }
        return faults;
    }

    /// <summary>What the JSON schema takes offence at.</summary>
    public static async Task<IReadOnlyList<string>> FaultsOfJsonAsync(byte[] schedule)
    {
        SkipWhereTheyAreNot();
        return [.. (await OfJson.Value!).Validate(Encoding.UTF8.GetString(schedule)).Select(fault => $"{fault}")];
    }

    private static string? Find(string name)
    {
        IEnumerable<string?> folders = [Environment.GetEnvironmentVariable("BACKOFFICE_SCHEMAS"), .. BesideTheRepository()];
        return folders.OfType<string>().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> BesideTheRepository() =>
        RepositoryFolder.Find() is { } root ? [Path.Combine(root, "..", "shared", "data", "schemas")] : [];
}
