using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>A downstream app told of each publication by a signed webhook. Its secrets are kept apart from it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ConferenceId">The conference whose publications it is told of.</param>
/// <param name="Name">What the committee calls it.</param>
/// <param name="Address">Where webhooks are sent.</param>
/// <param name="Events">What it is told of: some of <see cref="WebhookTypes.Chosen"/>.</param>
/// <param name="State">Whether it is told.</param>
/// <param name="Version">How often it was changed, its adding included.</param>
/// <param name="History">Who did what to it, oldest first.</param>
public sealed record Subscriber(
    Guid Id, Guid ConferenceId, string Name, string Address, ValueList<string> Events, SubscriberState State, int Version, ValueList<SubscriberChange> History)
{
    /// <summary>The subscriber after somebody did something to it.</summary>
    internal Subscriber After(string member, string what, Instant at) =>
        this with { Version = Version + 1, History = History.Add(new SubscriberChange(at, member, what)) };
}

/// <summary>Whether a subscriber is told of publications.</summary>
public enum SubscriberState
{
    /// <summary>It is told.</summary>
    Active,

    /// <summary>It is not told until a chair resumes it.</summary>
    Paused,

    /// <summary>It is told no more; what became of it stays to be read.</summary>
    Removed,
}

/// <summary>Something that was done to a subscriber.</summary>
/// <param name="At">When.</param>
/// <param name="Member">Who did it.</param>
/// <param name="What">What, as a sentence goes on after the member's name. It never holds a secret.</param>
public sealed record SubscriberChange(Instant At, string Member, string What);

/// <summary>The secrets of a subscriber, in a document of their own so that nobody who reads subscribers has them at hand.</summary>
/// <param name="Id">The subscriber.</param>
/// <param name="Secrets">The newest last.</param>
internal sealed record SubscriberSecrets(Guid Id, ValueList<SigningSecret> Secrets)
{
    /// <summary>How long webhooks are signed with the old secret as well, after it was rotated.</summary>
    internal static readonly Duration Overlap = Duration.FromHours(24);

    internal IEnumerable<SigningSecret> InUse(Instant now) => Secrets.Where(it => it.Until is not { } until || now < until);

    /// <summary>A new secret, with the one it takes the place of signing for a while longer.</summary>
    internal SubscriberSecrets Rotated(SigningSecret fresh, Instant now) => this with
    {
        Secrets = [.. InUse(now).Select(it => it with { Until = it.Until ?? now + Overlap }), fresh],
    };
}
