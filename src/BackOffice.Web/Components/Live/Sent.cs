namespace BackOffice.Web.Components.Live;

/// <summary>What became of something a member sent, once they answered what had to be asked.</summary>
public abstract record Sent
{
    private Sent() { }

    /// <summary>It is so now.</summary>
    /// <param name="Changed">Whether it was otherwise before.</param>
    public sealed record Done(bool Changed) : Sent;

    /// <summary>It was turned down; the sentence says why.</summary>
    public sealed record Refused(string Sentence) : Sent;

    /// <summary>Somebody had changed the same, and the member left that as it is.</summary>
    public sealed record TheirsKept : Sent;

    /// <summary>Somebody had changed the same, and the member has not decided yet.</summary>
    public sealed record Undecided : Sent;
}
