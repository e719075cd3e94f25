using BackOffice.Engine.Commands;
using BackOffice.Schedule.Changes;
using Xunit;

namespace BackOffice.Engine.Tests.Testing;

/// <summary>What a test expects to have become of a change set.</summary>
internal static class Outcomes
{
    public static Answer Committed(this Outcome outcome) => Assert.IsType<Outcome.Committed>(outcome, exactMatch: true).Answer;

    public static async Task<Answer> Committed(this Task<Outcome> outcome) => (await outcome).Committed();

    public static async Task<Refusal> Refused(this Task<Outcome> outcome) => Assert.IsType<Outcome.Refused>(await outcome).Refusal;

    public static async Task<Conflict> Conflicted(this Task<Outcome> outcome) => Assert.IsType<Outcome.Conflicted>(await outcome).Conflict;
}
