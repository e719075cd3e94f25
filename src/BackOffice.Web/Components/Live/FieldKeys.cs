using BackOffice.Engine.Live;

namespace BackOffice.Web.Components.Live;

/// <summary>The names under which the browser keeps what is typed into fields.</summary>
public static class FieldKeys
{
    /// <summary>The name of a field, or of a part of it; the same after the page was loaded again.</summary>
    public static string Key(this FieldEdit field, string? part = null) =>
        $"{field.Thing.Type}-{field.Thing.Id:N}/{field.Facet}{(part is null ? "" : $"/{part}")}".ToLowerInvariant();
}
