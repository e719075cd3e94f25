using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Bulk;

/// <summary>Shifts everything of a day from a moment on, in a room or in all: opened from a thing, that runs over and the rest follows it.</summary>
public sealed partial class ShiftAfterDialog
{
    private readonly string id = $"after-{Guid.NewGuid():N}";
    private PlaceDraft from = new();
    private int minutes;
    private bool extend;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talk or session that runs over; the moment is then its end, and the room its own.</summary>
    [Parameter]
    public Subject? Thing { get; set; }

    /// <summary>The moment to begin with where no thing is given; without one it is the conference's first morning.</summary>
    [Parameter]
    public LocalDateTime? Moment { get; set; }

    /// <summary>The room to begin with where no thing is given; null for all of them.</summary>
    [Parameter]
    public RoomId? Room { get; set; }

    /// <summary>How many minutes to begin with.</summary>
    [Parameter]
    public int Minutes { get; set; } = 15;

    /// <summary>It was done, or the member wants none of it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private string Title => Thing is { } thing ? $"“{ChangeText.Title(thing, Program)}” runs over" : "Shift everything after";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var slot = Thing is { } thing ? StandingPlace.Of(Program, thing) : null;
        var moment = slot?.End ?? Moment ?? Program.Conference.FirstDay.At(new(9, 0));
        from = PlaceDraft.At(Program, new Slot(slot?.RoomId ?? default, moment, Duration.FromMinutes(1)));
        (from.Room, minutes, extend) = (slot?.RoomId ?? Room, Minutes, Thing is not null);
    }

    private PlanResult Plan(Program program) => from.Moment(program) is { } moment
        ? ShiftAfter.By(program, moment, Duration.FromMinutes(minutes), from.Room, extend ? Thing : null)
        : Refusal.Invalid("Give a start, such as 09:30.");
}
