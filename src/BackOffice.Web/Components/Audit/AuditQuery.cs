using BackOffice.Engine.Audit;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.WebUtilities;

namespace BackOffice.Web.Components.Audit;

/// <summary>The filters of the audit page as its address holds them: the ones of the API, by name and text.</summary>
/// <param name="Parts">Each filter by its name, in the order of <see cref="AuditFilterText.Names"/>; what they hold may be nonsense.</param>
public sealed record AuditQuery(ValueList<AuditPart> Parts)
{
    /// <summary>No filter.</summary>
    public static readonly AuditQuery Everything = new([]);

    // An entry can be about several things, and has one of all else.
    private static readonly string[] Several = ["talk", "session", "person", "room", "track"];

    /// <summary>Reads the filters of an address's query; what it holds beside them is left.</summary>
    public static AuditQuery Parse(string query) => QueryHelpers.ParseQuery(query)
        .SelectMany(it => it.Value.Select(value => new AuditPart(it.Key, value ?? "")))
        .Aggregate(Everything, (all, part) => all.With(part.Name, part.Value));

    /// <summary>What a filter holds; null where it is not set.</summary>
    public string? this[string name] => Parts.FirstOrDefault(part => part.Name == name)?.Value;

    /// <summary>These filters and one more, which takes the place of another of its name unless there can be several.</summary>
    public AuditQuery With(string name, string? value)
    {
        if (!AuditFilterText.Names.Contains(name)) return this;
        var others = Parts.Where(part => Several.Contains(name) ? part != new AuditPart(name, value ?? "") : part.Name != name);
        if (!string.IsNullOrWhiteSpace(value)) others = others.Append(new(name, value));
        return new(others.OrderBy(part => AuditFilterText.Names.IndexOf(part.Name)).ToValueList());
    }

    /// <summary>These filters without one.</summary>
    public AuditQuery Without(AuditPart part) => new(Parts.Remove(part));

    /// <summary>The filters as the audit history takes them; those that make no sense restrict nothing.</summary>
    /// <returns>One sentence on the first that makes none, or null.</returns>
    public string? Read(Program program, out AuditFilter filter) => AuditFilterText.Read(Parts.Select(part => (part.Name, part.Value)), program, out filter);

    /// <summary>The filters as the query of an address.</summary>
    public override string ToString() => QueryHelpers.AddQueryString("", Parts.Select(part => KeyValuePair.Create<string, string?>(part.Name, part.Value)));
}

/// <summary>A filter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it holds.</param>
public sealed record AuditPart(string Name, string Value);
