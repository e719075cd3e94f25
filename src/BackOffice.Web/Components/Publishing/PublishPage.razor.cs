using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing;

/// <summary>What would go out, what stops it, what waits to go out, and what went out before. What is edited after the review can't slip in.</summary>
public sealed partial class PublishPage
{
    private Review? review;
    private bool mayPublish;
    private string member = "";

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private ProgramHistory History { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (steps.Count == 0)
        {
            var actor = await Commands.ActorAsync(Slug);
            (mayPublish, member) = (actor.Role >= Role.Publisher, actor.Member);
        }
        // Edits wait until the member looks at them; a publication, or the end of one that waited, begins another review.
        if (steps.Count == 0 || steps.Any(step => step.Changes.Any(change => change.Event is PublicationEvent))) await ReviewAsync();
    }

    private async Task ReviewAsync()
    {
        var program = Program!;
        var latest = program.Publications.Latest;
        review = new Review(program, latest, latest is null ? null : await History.AtRevisionAsync(program.Conference.Id, latest.Revision));
    }
}
