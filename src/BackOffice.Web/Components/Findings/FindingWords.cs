namespace BackOffice.Web.Components.Findings;

/// <summary>The codes of findings as headings.</summary>
public static class FindingWords
{
    /// <summary>“A room taken twice”.</summary>
    public static string Heading(string code) => code switch
    {
        "room-taken-twice" => "Two things in one room",
        "person-in-two-places" => "A person in two places",
        "outside-the-conference" => "Outside the conference’s days",
        "talk-outside-its-session" => "A talk runs past its session",
        "retired-room" => "In a retired room",
        "cancelled-on-the-timetable" => "Cancelled, but still on the timetable",
        "provisional-title" => "Provisional titles",
        "no-speakers" => "Talks without speakers",
        _ => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' '),
    };
}
