using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Web.Components.Kit;

namespace BackOffice.Web.Components.People;

/// <summary>Everybody a conference knows, to be searched; a row opens the panel.</summary>
public sealed partial class PeoplePage
{
    private const int PageSize = 50;

    private IReadOnlyList<Row> all = [];
    private IReadOnlyList<Row> chosen = [];
    private string query = "";
    private int page;
    private bool registering;

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        all = [.. Program!.People.Values.OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(person => person.Id.Value).Select(Of)];
        Choose();
        return Task.CompletedTask;
    }

    private Row Of(Person person)
    {
        var parts = Program!.Index.PartsOf(person.Id);
        var talks = parts.Count(part => part.Type == SubjectType.Talk && Program.Talk(new(part.Id)) is { Status: Status.Active });
        return new Row(
            person, talks, parts.Count(part => part.Type == SubjectType.Session), Program.Findings().About(person.Id) is [{ Severity: >= Severity.Error }, ..],
            new Choice(person.Id.Value, person.Name, person.Affiliation));
    }

    private void Search(string text)
    {
        (query, page) = (text, 0);
        Choose();
    }

    private void Choose()
    {
        var words = Choice.Words(query);
        chosen = [.. all.Where(row => row.Found.Matches(words))];
        page = Math.Clamp(page, 0, Math.Max(0, (chosen.Count - 1) / PageSize));
    }

    private void Registered(PersonId person)
    {
        registering = false;
        Show(person);
    }

    private sealed record Row(Person Person, int Talks, int Chairs, bool HasErrors, Choice Found);
}
