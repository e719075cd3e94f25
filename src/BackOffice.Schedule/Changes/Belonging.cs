using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Changes;

/// <summary>Whose a thing is, to an editor who is limited.</summary>
public enum Whose
{
    /// <summary>Theirs to edit.</summary>
    Theirs,

    /// <summary>Nobody's: theirs to take, and what is theirs may be let go to become so, but not theirs to edit as it is.</summary>
    Nobodys,

    /// <summary>Others', and not theirs to touch.</summary>
    Others,
}

/// <summary>Whose a thing is, and why it is not theirs where it is not.</summary>
public sealed record Belonging
{
    /// <summary>It is theirs.</summary>
    internal static readonly Belonging Theirs = new(Whose.Theirs, "", "");

    /// <summary>There is no such thing.</summary>
    internal static readonly Belonging OfNothing = OfNobody("is not in the program");

    private readonly string now;
    private readonly string then;

    private Belonging(Whose whose, string now, string then) => (Whose, this.now, this.then) = (whose, now, then);

    /// <summary>Whose it is.</summary>
    public Whose Whose { get; }

    internal static Belonging OfNobody(string why) => new(Whose.Nobodys, why, why);

    /// <summary>It is others'.</summary>
    /// <param name="verb">Why, as a verb: “stands”.</param>
    /// <param name="infinitive">The same, of what would be: “stand”.</param>
    /// <param name="rest">The rest of the sentence: “in Hall B, which is not among your rooms”.</param>
    internal static Belonging OfOthers(string verb, string infinitive, string rest) => new(Whose.Others, $"{verb} {rest}", $"would {infinitive} {rest}");

    /// <summary>“Knots” stands in Hall B, which is not among your rooms.</summary>
    internal string Sentence(Subject thing, Program program) => $"{Named(thing, program)} {now}.";

    /// <summary>“Knots” would stand in Hall B, which is not among your rooms.</summary>
    internal string SentenceOfThen(Subject thing, Program program) => $"{Named(thing, program)} {then}.";

    /// <summary>The finding is about “Knots”, and that stands in Hall B, which is not among your rooms.</summary>
    /// <param name="first">What is to be said first, with the thing as its last word.</param>
    internal string SentenceAfter(string first) => $"{first}, and that {now}.";

    /// <summary>That would shift “Knots”, and that would stand on Fri 20 May, which is not among your days.</summary>
    /// <param name="first">What is to be said first, with the thing as its last word.</param>
    internal string SentenceOfThenAfter(string first) => $"{first}, and that {then}.";

    /// <summary>A thing as it is called in a sentence.</summary>
    internal static string Named(Subject thing, Program program) => thing.Type switch
    {
        SubjectType.Conference or SubjectType.Publications => "That",
        SubjectType.Talk or SubjectType.Session => $"“{ChangeText.Title(thing, program)}”",
        _ => ChangeText.Title(thing, program),
    };
}
