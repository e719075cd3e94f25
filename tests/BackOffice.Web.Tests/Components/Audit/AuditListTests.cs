using BackOffice.Engine.Audit;
using BackOffice.Web.Components.Audit;
using BackOffice.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Components.Audit;

/// <summary>What the audit page shows grows at both ends and moves nothing that is there.</summary>
public sealed class AuditListTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_comes_in_and_meets_the_filters_is_on_top_and_marked()
    {
        await OpenAsync();
        await RetitleAsync("One", "Two", "Three");
        var list = List();
        await list.ReadAsync(Now, new AuditFilter { Kind = "talk-retitled", Size = 2 });
        await list.ReadMoreAsync(Now);
        Assert.Equal([4, 3, 2], list.Sets.Select(set => set.Revision));
        Assert.False(list.HasMore);

        await RetitleAsync("Four");
        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = (object?)null })).Ok();
        await list.FollowAsync(Now, undone: false);
        await list.FollowAsync(Now, undone: false);
        Assert.Equal([5, 4, 3, 2], list.Sets.Select(set => set.Revision));
        Assert.Equal((4, 1), (list.Seen, list.Arrived));
    }

    [Fact]
    public async Task A_line_is_marked_when_somebody_undoes_it_and_no_longer_when_that_is_undone()
    {
        await OpenAsync();
        await RetitleAsync("One");
        var list = List();
        await list.ReadAsync(Now, new AuditFilter { Kind = "talk-retitled" });
        (await World.SendAsync("undo-change", new { revision = 2 })).Ok();
        await list.FollowAsync(Now, undone: true);
        Assert.Equal(new UndoneBy("Chair key", 3), list.Sets.Single(set => set.Revision == 2).UndoneBy);
        (await World.SendAsync("undo-change", new { revision = 3 })).Ok();
        await list.FollowAsync(Now, undone: true);
        Assert.Null(list.Sets.Single(set => set.Revision == 2).UndoneBy);
    }

    private AuditList List() => new(Services.GetRequiredService<AuditHistory>());

    private async Task RetitleAsync(params string[] titles)
    {
        foreach (var title in titles) (await World.SendAsync("retitle-talk", new { talkId = World.Moss, title })).Ok();
    }
}
