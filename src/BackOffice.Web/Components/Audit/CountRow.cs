namespace BackOffice.Web.Components.Audit;

/// <summary>A line of a table of counts.</summary>
/// <param name="Text">What is counted.</param>
/// <param name="Changes">How many changes there are.</param>
/// <param name="Address">Where they are.</param>
public sealed record CountRow(string Text, long Changes, string Address);
