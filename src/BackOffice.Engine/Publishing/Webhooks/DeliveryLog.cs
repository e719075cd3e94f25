using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule;
using Marten;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>What was sent to the subscribers of a conference, and what they answered.</summary>
public sealed class DeliveryLog
{
    /// <summary>How many deliveries a page of the log holds.</summary>
    public const int PageSize = 25;

    private const string Page = $"""
        select {Deliveries.Columns} from backoffice.delivery
        where subscriber_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3)) and ($4::text is null or state = $4) order by at desc, id desc limit $5
        """;

    private const string Attempts = """
        select delivery_id, at, took_ms, address, status, fault, answer from backoffice.delivery_attempt where delivery_id = any($1) order by at desc
        """;

    private const string Standings = """
        select d.subscriber_id, count(*) filter (where d.state = 'waiting'), count(*) filter (where d.state = 'given-up'),
               max(a.at) filter (where a.fault is null), (array_agg(a.fault order by a.at desc nulls last))[1]
        from backoffice.delivery d left join lateral (select at, fault from backoffice.delivery_attempt where delivery_id = d.id order by at desc limit 1) a on true
        where d.subscriber_id = any($1) group by d.subscriber_id
        """;

    private readonly IDocumentStore store;
    private readonly NpgsqlDataSource database;

    internal DeliveryLog(IDocumentStore store, NpgsqlDataSource database) => (this.store, this.database) = (store, database);

    /// <summary>A page of the deliveries to a subscriber, newest first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="conference">The conference.</param>
    /// <param name="subscriber">The subscriber.</param>
    /// <param name="state">Only those of this state.</param>
    /// <param name="cursor">Where the page before this one ended.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Granted<DeliveryPage>> ReadAsync(
        Actor actor, ConferenceId conference, Guid subscriber, DeliveryState? state = null, string? cursor = null, CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        if ((await SubscriberStore.FindAsync(session, actor, conference, subscriber, cancellation)).Refusal is { } refusal) return refusal;
        if (!TryRead(cursor, out var after)) return Schedule.Changes.Refusal.Invalid("The cursor is none that was given out.");
        await using var command = database.CreateCommand(Page);
        command.Parameters.Add(new() { Value = subscriber });
        command.Parameters.Add(new() { Value = (object?)after?.At.ToDateTimeUtc() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = after?.Id ?? Guid.Empty });
        command.Parameters.Add(new() { Value = state is { } only ? Names.Of(only) : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = PageSize + 1 });
        var found = new List<Delivery>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation)) found.Add(Deliveries.Read(reader));
        }
        var shown = found.Take(PageSize).ToList();
        var attempts = await AttemptsAsync([.. shown.Select(it => it.Id)], cancellation);
        return new DeliveryPage([.. shown.Select(it => new LoggedDelivery(it, [.. attempts[it.Id]]))], found.Count > PageSize ? Write(shown[^1]) : null);
    }

    /// <summary>How deliveries to each subscriber stand, by subscriber; those that were never sent anything are not in it.</summary>
    public async Task<Granted<IReadOnlyDictionary<Guid, DeliveryStanding>>> StandingsAsync(
        Actor actor, IReadOnlyList<Subscriber> subscribers, CancellationToken cancellation = default)
    {
        if (SubscriberStore.Refuse(actor) is { } refusal) return refusal;
        await using var command = database.CreateCommand(Standings);
        command.Parameters.Add(new() { Value = subscribers.Select(it => it.Id).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var standings = new Dictionary<Guid, DeliveryStanding>();
        while (await reader.ReadAsync(cancellation))
        {
            standings[reader.GetGuid(0)] = new DeliveryStanding(
                reader.GetInt64(1), reader.GetInt64(2), reader.IsDBNull(3) ? null : Instant.FromDateTimeUtc(reader.GetDateTime(3)), reader.IsDBNull(4) ? null : reader.GetString(4));
        }
        return new(standings, null);
    }

    private async Task<ILookup<Guid, DeliveryAttempt>> AttemptsAsync(Guid[] deliveries, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Attempts);
        command.Parameters.Add(new() { Value = deliveries });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(Guid Delivery, DeliveryAttempt Attempt)>();
        while (await reader.ReadAsync(cancellation))
        {
            found.Add((reader.GetGuid(0), new DeliveryAttempt(
                Instant.FromDateTimeUtc(reader.GetDateTime(1)), Duration.FromMilliseconds(reader.GetInt32(2)), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetInt32(4), Text(reader, 5), Text(reader, 6))));
        }
        return found.ToLookup(it => it.Delivery, it => it.Attempt);
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string Write(Delivery last) => $"{InstantPattern.ExtendedIso.Format(last.At)}_{last.Id:N}";

    private static bool TryRead(string? cursor, out (Instant At, Guid Id)? after)
    {
        after = null;
        if (cursor is null) return true;
        if (cursor.Split('_') is not [var at, var id] || !InstantPattern.ExtendedIso.Parse(at).TryGetValue(default, out var instant) || !Guid.TryParseExact(id, "N", out var guid)) return false;
        after = (instant, guid);
        return true;
    }
}

/// <summary>A page of the delivery log.</summary>
/// <param name="Deliveries">The deliveries, newest first.</param>
/// <param name="Next">The cursor of the next page; null where there is none.</param>
public sealed record DeliveryPage(IReadOnlyList<LoggedDelivery> Deliveries, string? Next);

/// <summary>How deliveries to a subscriber stand.</summary>
/// <param name="Waiting">How many are to be tried, for the first time or again.</param>
/// <param name="GivenUp">How many were given up.</param>
/// <param name="LastDelivered">When it accepted one last.</param>
/// <param name="Fault">Why the newest attempt failed; null where it did not.</param>
public sealed record DeliveryStanding(long Waiting, long GivenUp, Instant? LastDelivered, string? Fault);
