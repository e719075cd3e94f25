using BackOffice.Web.Components.Kit;

namespace BackOffice.Web.Tests.Components;

/// <summary>Drafts that come back after the page was loaded again.</summary>
public sealed class DraftTests
{
    private readonly Draft<string> draft = new("");

    public DraftTests() => draft.Take("Theirs", 5);

    [Fact]
    public void A_draft_comes_back_with_the_version_that_was_seen_and_finds_what_changed_since()
    {
        draft.Restore("Mine", "Old", 3);
        Assert.True(draft.IsEditing);
        Assert.Equal(("Mine", 3L, "Old"), (draft.Value, draft.SeenVersion, draft.BegunOn));
        Assert.True(draft.ChangedMeanwhile);
    }

    [Fact]
    public void Where_nothing_changed_since_nothing_is_said()
    {
        draft.Restore("Mine", "Theirs", 5);
        Assert.True(draft.IsEditing);
        Assert.False(draft.ChangedMeanwhile);
    }

    [Fact]
    public void What_was_saved_before_the_page_went_is_no_draft_any_more()
    {
        draft.Restore("Theirs", "Old", 3);
        Assert.False(draft.IsEditing);
        Assert.Equal("Theirs", draft.Value);
    }

    [Fact]
    public void What_is_typed_after_the_return_still_rests_on_what_was_seen_then()
    {
        draft.Restore("Mine", "Old", 3);
        draft.Change("Mine, longer");
        draft.Take("Theirs again", 6);
        Assert.Equal(("Mine, longer", 3L), (draft.Value, draft.SeenVersion));
    }

    [Fact]
    public void Restoring_twice_is_restoring_once()
    {
        draft.Change("Mi");
        draft.Restore("Mine", "Old", 3);
        draft.Restore("Mine", "Old", 3);
        Assert.Equal(("Mine", 3L), (draft.Value, draft.SeenVersion));
    }
}
