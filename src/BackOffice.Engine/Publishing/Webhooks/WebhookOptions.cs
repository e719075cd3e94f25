using Microsoft.Extensions.Configuration;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>How webhooks are sent, from the configuration below <c>BackOffice:Webhooks</c>.</summary>
public sealed record WebhookOptions
{
    /// <summary>Whether a subscriber may be on this machine or inside a private network; there, plain <c>http</c> will do.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How long a subscriber may take for all of its answer.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after each failure the next try is made; after one more failure than there are times here, it is given up.</summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(10),
    ];

    /// <summary>How long the delivery log is kept.</summary>
    public TimeSpan KeepLog { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How often it is looked for deliveries that are overdue, because whoever was to make them is gone.</summary>
    public TimeSpan OverdueCheck { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a delivery belongs to whoever began it. Longer than it can take: it is another's only if the process is gone.</summary>
    internal TimeSpan Lease => TimeLimit + TimeSpan.FromSeconds(5);

    internal static WebhookOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("BackOffice:Webhooks");
        var given = new WebhookOptions();
        return given with
        {
            AllowPrivateAddresses = section.GetValue(nameof(AllowPrivateAddresses), given.AllowPrivateAddresses),
            TimeLimit = section.GetValue(nameof(TimeLimit), given.TimeLimit),
            KeepLog = section.GetValue(nameof(KeepLog), given.KeepLog),
        };
    }
}
