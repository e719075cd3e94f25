using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;

namespace BackOffice.Schedule.Differences;

internal sealed partial class Steps
{
    /// <summary>The conference's own sides, and rooms and tracks that there are in the other program; none goes yet, since things may stand in it.</summary>
    internal void TakeConference()
    {
        var (was, then) = (Now.Conference, to.Conference);
        TakeIf(was.Name != then.Name, () => new ConferenceRenamed(was.Id, was.Name, then.Name));
        TakeIf(
            (was.FirstDay, was.LastDay) != (then.FirstDay, then.LastDay),
            () => new ConferenceDaysChanged(was.Id, was.FirstDay, was.LastDay, then.FirstDay, then.LastDay));
        TakeIf(was.TimeZone != then.TimeZone, () => new TimeZoneChanged(was.Id, was.TimeZone, then.TimeZone));
        TakeIf(was.DayBoundary != then.DayBoundary, () => new DayBoundaryChanged(was.Id, was.DayBoundary, then.DayBoundary));
        foreach (var room in then.Rooms) TakeRoom(room);
        foreach (var track in then.Tracks) TakeTrack(track);
    }

    /// <summary>What no longer must hold, while the things it holds between are there.</summary>
    internal void LeaveConstraints()
    {
        var (was, then) = (Now.Conference, to.Conference);
        foreach (var it in was.Constraints.Except(then.Constraints)) Take(new ConstraintRemoved(was.Id, it.Kind, it.First, it.Second));
    }

    /// <summary>What the conference asks of its program.</summary>
    internal void TakePolicies()
    {
        var (was, then) = (Now.Conference, to.Conference);
        foreach (var rule in was.Severities.Concat(then.Severities).Select(it => it.Rule).Distinct().Order(StringComparer.Ordinal))
        {
            var (before, after) = (was.SeverityOf(rule), then.SeverityOf(rule));
            TakeIf(before != after, () => new RuleSeverityChanged(was.Id, rule, before, after));
        }
        var (pauses, others) = (new Pauses(was.TimeForPeople, was.TimeForRooms), new Pauses(then.TimeForPeople, then.TimeForRooms));
        TakeIf(pauses != others, () => new PausesChanged(was.Id, pauses, others));
        foreach (var it in then.Constraints.Except(was.Constraints)) Take(new ConstraintAdded(was.Id, it.Kind, it.First, it.Second));
        foreach (var it in was.Acknowledgements)
        {
            if (then.Acknowledged(it.Code, it.Parties) is null) Take(new AcknowledgementWithdrawn(was.Id, it.Code, it.Parties, Said(it)));
        }
        foreach (var it in then.Acknowledgements)
        {
            var before = was.Acknowledged(it.Code, it.Parties);
            TakeIf(before != it, () => new FindingAcknowledged(was.Id, it.Code, it.Parties, before is null ? null : Said(before), Said(it)));
        }
    }

    /// <summary>Rooms and tracks that there are none of in the other program, once nothing stands in them.</summary>
    internal void LeaveRoomsAndTracks()
    {
        var (was, then) = (Now.Conference, to.Conference);
        // What goes, goes from the end, so that what brings it back finds the order again.
        var (order, leaving) = (was.Rooms.Select(room => room.Id).ToValueList(), was.Rooms.Where(room => then.Room(room.Id) is null).ToList());
        var other = then.Rooms.Concat(leaving).Select(room => room.Id).ToValueList();
        TakeIf(order != other, () => new RoomsReordered(was.Id, order, other));
        foreach (var room in leaving.AsEnumerable().Reverse()) Take(new RoomRemoved(was.Id, room.Id, room.Name, room.Capacity));
        foreach (var track in was.Tracks.Where(track => then.Track(track.Id) is null).Reverse()) Take(new TrackRemoved(was.Id, track.Id, track.Name, track.Color));
    }

    private void TakeRoom(Room then)
    {
        var conference = Now.Conference.Id;
        TakeIf(Now.Conference.Room(then.Id) is null, () => new RoomAdded(conference, then.Id, then.Name, then.Capacity));
        var was = Now.Conference.Room(then.Id)!;
        TakeIf(was.Name != then.Name, () => new RoomRenamed(conference, then.Id, was.Name, then.Name));
        TakeIf(was.Capacity != then.Capacity, () => new RoomCapacityChanged(conference, then.Id, was.Capacity, then.Capacity));
        TakeIf(was.Availability != then.Availability, () => new RoomAvailabilityRevised(conference, then.Id, was.Availability, then.Availability));
        TakeIf(was.Retired != then.Retired, () => then.Retired ? new RoomRetired(conference, then.Id) : new RoomReopened(conference, then.Id));
    }

    private void TakeTrack(Track then)
    {
        var conference = Now.Conference.Id;
        TakeIf(Now.Conference.Track(then.Id) is null, () => new TrackAdded(conference, then.Id, then.Name, then.Color));
        var was = Now.Conference.Track(then.Id)!;
        TakeIf(was.Name != then.Name, () => new TrackRenamed(conference, then.Id, was.Name, then.Name));
        TakeIf(was.Color != then.Color, () => new TrackRecolored(conference, then.Id, was.Color, then.Color));
        TakeIf(was.Retired != then.Retired, () => then.Retired ? new TrackRetired(conference, then.Id) : new TrackReopened(conference, then.Id));
    }

    private static Given Said(Acknowledgement it) => new(it.Fingerprint, it.Reason);
}
