using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Talks;

/// <summary>Lets somebody more speak, at a 0-based place in the order or (without one) last.</summary>
public sealed record AddSpeaker(TalkId TalkId, PersonId PersonId, int? Position = null) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Speakers];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Persons.AllThere(program, [PersonId]) is { } refusal ? refusal
        : Position < 0 ? Refusal.Invalid("A place among the speakers is 0 or more.")
        : Decision.Unless(
            talk.Speakers.Contains(PersonId),
            new SpeakerAdded(TalkId, PersonId, Math.Min(Position ?? talk.Speakers.Count, talk.Speakers.Count)));
}

/// <summary>Takes a speaker off a talk.</summary>
public sealed record RemoveSpeaker(TalkId TalkId, PersonId PersonId) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Speakers];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Persons.AllThere(program, [PersonId]) is { } refusal ? refusal
        : Decision.Unless(!talk.Speakers.Contains(PersonId), new SpeakerRemoved(TalkId, PersonId, talk.Speakers.IndexOf(PersonId)));
}

/// <summary>Lets somebody speak in a speaker's place, at that speaker's place in the order.</summary>
public sealed record SwapSpeaker(TalkId TalkId, PersonId Out, PersonId In) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Speakers];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Out == In ? Refusal.Invalid("A speaker can't be swapped with the same person.")
        : Persons.AllThere(program, [Out, In]) is { } refusal ? refusal
        : (talk.Speakers.Contains(Out), talk.Speakers.Contains(In)) switch
        {
            (false, true) => Decision.Nothing,
            (false, false) => TalkRules.NotASpeaker(program, talk, Out),
            (true, true) => TalkRules.AlreadyASpeaker(program, talk, In),
            (true, false) => Decision.Of(new SpeakerSwapped(TalkId, Out, In)),
        };
}

/// <summary>Names the speakers of a talk in another order.</summary>
public sealed record ReorderSpeakers(TalkId TalkId, ValueList<PersonId> Speakers) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Speakers];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        talk.Speakers.Count != Speakers.Count || !talk.Speakers.ToHashSet().SetEquals(Speakers)
            ? Refusal.Rule($"The new order must name each speaker of “{talk.Title}” once, and nobody else.")
            : Decision.Unless(talk.Speakers == Speakers, new SpeakersReordered(TalkId, talk.Speakers, Speakers));
}
