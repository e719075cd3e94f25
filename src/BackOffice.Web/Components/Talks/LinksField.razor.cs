using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Talks;

/// <summary>The links of a talk: a label and an address each.</summary>
public sealed partial class LinksField
{
    private readonly Draft<ValueList<Link>> draft = new([]);

    /// <summary>The links there are now.</summary>
    [Parameter, EditorRequired]
    public ValueList<Link> Links { get; set; }

    /// <summary>The version that the talk has now.</summary>
    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>Saves the links, given the version the member saw when they began.</summary>
    [Parameter, EditorRequired]
    public Func<ValueList<Link>, long, Task<Sent>> Save { get; set; } = null!;

    /// <summary>The side of a thing that the field is.</summary>
    [Parameter]
    public FieldEdit? Field { get; set; }

    /// <summary>Who changed them last, where that is known.</summary>
    [Parameter]
    public Func<string?>? ChangedBy { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => draft.Take(Links, Version);

    private void Set(int at, Link link) => draft.Change([.. draft.Value.Select((it, index) => index == at ? link : it)]);

    private void Remove(int at) => draft.Change([.. draft.Value.Where((_, index) => index != at)]);

    private void Add() => draft.Change(draft.Value.Add(new Link("", "")));
}
