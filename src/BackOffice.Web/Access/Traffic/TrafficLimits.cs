namespace BackOffice.Web.Access.Traffic;

/// <summary>
/// How much anybody may ask of a node: the settings below <c>BackOffice:Limits</c>. A committee of forty behind one address and thousands of
/// readers in the hall of a conference meet none of them; what runs away does. Files of snapshots are not counted.
/// </summary>
public sealed record TrafficLimits
{
    internal const string Section = "BackOffice:Limits";

    /// <summary>How many forms an address may send at once without having signed in: passwords, codes, links. The same number of wrong keys.</summary>
    public int TriesAtOnce { get; init; } = 240;

    /// <summary>How many more each minute.</summary>
    public int TriesPerMinute { get; init; } = 60;

    /// <summary>How much an address may read at once without having signed in.</summary>
    public int ReadsAtOnce { get; init; } = 5_000;

    /// <summary>How much more each minute.</summary>
    public int ReadsPerMinute { get; init; } = 30_000;

    /// <summary>How many requests, commands among them, a member or a key may send at once.</summary>
    public int RequestsAtOnce { get; init; } = 10_000;

    /// <summary>How many more each minute.</summary>
    public int RequestsPerMinute { get; init; } = 120_000;

    /// <summary>How many requests of a member or a key are worked on at the same time; some more wait.</summary>
    public int RequestsInParallel { get; init; } = 64;

    /// <summary>How many imports of a member or a key are worked on at the same time; some more wait.</summary>
    public int ImportsInParallel { get; init; } = 2;

    /// <summary>How many streams of news an address may hold open.</summary>
    public int StreamsPerAddress { get; init; } = 1_000;

    /// <summary>How many pages a member may have open.</summary>
    public int CircuitsPerMember { get; init; } = 50;

    /// <summary>How many pages all members together may have open.</summary>
    public int CircuitsInAll { get; init; } = 2_000;

    /// <summary>What the configuration says.</summary>
    /// <exception cref="InvalidOperationException">It says something that makes no sense.</exception>
    internal static TrafficLimits Of(IConfiguration configuration)
    {
        var limits = configuration.GetSection(Section).Get<TrafficLimits>() ?? new();
        foreach (var setting in typeof(TrafficLimits).GetProperties())
        {
            if (setting.GetValue(limits) is < 1) throw new InvalidOperationException($"BackOffice__Limits__{setting.Name} is a number from 1 on.");
        }
        return limits;
    }
}
