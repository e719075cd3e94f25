using NJsonSchema;

namespace BackOffice.Testing.Judges;

/// <summary>A JSON Schema validator that others wrote.</summary>
public static class JsonSchemas
{
    /// <summary>What a schema takes offence at in a document.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string schema, string document) =>
        [.. (await JsonSchema.FromJsonAsync(schema)).Validate(document).Select(fault => $"{fault}")];
}
