using System.Text.Json;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using Marten;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>
/// The deliveries as the store keeps them. Whoever makes one takes it by a lease and gives it back with what came of it; the row of the
/// subscriber is the lock under which both happen, so that of what is due nothing is made twice at once, and nothing is overlooked.
/// </summary>
internal sealed class Deliveries(NpgsqlDataSource database, IClock clock, WebhookOptions options)
{
    /// <summary>How many deliveries to one subscriber are made at once: one that hangs holds up its own.</summary>
    internal const int MostAtOnce = 2;

    internal const string Columns = "id, type, number, body, at, state, due";

    private const string Lock = """
        select s.data, k.data from backoffice.mt_doc_subscriber s join backoffice.mt_doc_subscribersecrets k on k.id = s.id where s.id = $1 for update of s
        """;

    private const string Claim = $"""
        update backoffice.delivery set leased_until = $3
        where (select data ->> 'state' from backoffice.mt_doc_subscriber where id = $1) = 'active'
          and (select count(*) from backoffice.delivery where subscriber_id = $1 and leased_until > $2) < $4
          and id = (select id from backoffice.delivery
                    where subscriber_id = $1 and due <= $2 and (leased_until is null or leased_until <= $2) order by due, at limit 1)
        returning {Columns}, failures, leased_until
        """;

    // Only what is still in the hands of whoever gives it back is moved on; the attempt was made in any case.
    private const string MoveOn = """
        update backoffice.delivery set state = ?, due = ?::timestamptz, failures = ?, leased_until = null where id = ? and leased_until = ?
        """;

    private const string Log = """
        insert into backoffice.delivery_attempt (delivery_id, at, took_ms, address, status, fault, answer) values (?, ?, ?, ?, ?::integer, ?::text, ?::text) on conflict do nothing
        """;

    /// <summary>Takes a subscriber's delivery that is due the longest; null where none is, or where as many as may be are being made.</summary>
    internal async Task<ClaimedDelivery?> ClaimAsync(Guid subscriber, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            // Two statements, as the second must see what whoever held the lock before has left.
            BatchCommands =
            {
                new(Lock) { Parameters = { new() { Value = subscriber } } },
                new(Claim)
                {
                    Parameters =
                    {
                        new() { Value = subscriber }, new() { Value = now.ToDateTimeUtc() }, new() { Value = (now + Duration.FromTimeSpan(options.Lease)).ToDateTimeUtc() }, new() { Value = MostAtOnce },
                    },
                },
            },
        };
        ClaimedDelivery? claimed = null;
        await using (var reader = await batch.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation)) return null;
            var to = Read<Subscriber>(reader.GetFieldValue<byte[]>(0));
            var secrets = Read<SubscriberSecrets>(reader.GetFieldValue<byte[]>(1)).InUse(now);
            await reader.NextResultAsync(cancellation);
            if (await reader.ReadAsync(cancellation)) claimed = new ClaimedDelivery(to, [.. secrets], Read(reader), reader.GetInt32(7), new DateTimeOffset(reader.GetDateTime(8)));
        }
        await transaction.CommitAsync(cancellation);
        return claimed;
    }

    /// <summary>Locks a subscriber's row until the session's transaction ends.</summary>
    internal static async Task LockAsync(IDocumentSession session, Guid subscriber, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("select 1 from backoffice.mt_doc_subscriber where id = @id for update");
        command.Parameters.AddWithValue("id", subscriber);
        await session.ExecuteAsync(command, cancellation);
    }

    /// <summary>Queues what came of a delivery, and gives it back.</summary>
    internal static void GiveBack(IDocumentSession session, ClaimedDelivery claimed, DeliveryAttempt attempt, DeliveryState state, Instant? due)
    {
        Keep(session, claimed.Delivery.Id, attempt);
        session.QueueSqlCommand(MoveOn, Names.Of(state), Or(due?.ToDateTimeOffset()), claimed.Failures + (attempt.Succeeded ? 0 : 1), claimed.Delivery.Id, claimed.LeasedUntil);
    }

    /// <summary>Queues the record of an attempt.</summary>
    internal static void Keep(IDocumentSession session, Guid delivery, DeliveryAttempt attempt) => session.QueueSqlCommand(
        Log, delivery, attempt.At.ToDateTimeOffset(), (int)attempt.Took.TotalMilliseconds, attempt.Address, Or(attempt.Status), Or(attempt.Fault), Or(attempt.Answer));

    /// <summary>Gives back a delivery that was not made after all.</summary>
    internal async Task ReleaseAsync(ClaimedDelivery claimed, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("update backoffice.delivery set leased_until = null where id = $1 and leased_until = $2");
        command.Parameters.Add(new() { Value = claimed.Delivery.Id });
        command.Parameters.Add(new() { Value = claimed.LeasedUntil });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The subscribers with deliveries that have been due for a while, and in nobody's hands.</summary>
    internal async Task<IReadOnlyList<Guid>> OverdueAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        await using var command = database.CreateCommand(
            """
            select distinct d.subscriber_id from backoffice.delivery d join backoffice.mt_doc_subscriber s on s.id = d.subscriber_id
            where d.due <= $1 and (d.leased_until is null or d.leased_until <= $2) and s.data ->> 'state' = 'active'
            """);
        command.Parameters.Add(new() { Value = (now - Duration.FromTimeSpan(options.OverdueCheck / 2)).ToDateTimeUtc() });
        command.Parameters.Add(new() { Value = now.ToDateTimeUtc() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<Guid>();
        while (await reader.ReadAsync(cancellation)) found.Add(reader.GetGuid(0));
        return found;
    }

    /// <summary>Deletes what the log no longer keeps; what is still to be delivered stays.</summary>
    internal async Task ForgetAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            with gone as (delete from backoffice.delivery where at < $1 and due is null returning id)
            delete from backoffice.delivery_attempt where delivery_id in (select id from gone)
            """);
        command.Parameters.Add(new() { Value = (clock.GetCurrentInstant() - Duration.FromTimeSpan(options.KeepLog)).ToDateTimeUtc() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    internal static Delivery Read(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt32(2), reader.GetString(3),
        Instant.FromDateTimeUtc(reader.GetDateTime(4)), Names.Read<DeliveryState>(reader.GetString(5))!.Value, reader.IsDBNull(6) ? null : Instant.FromDateTimeUtc(reader.GetDateTime(6)));

    private static T Read<T>(byte[] document) => JsonSerializer.Deserialize<T>(document, ScheduleJson.Options)!;

    private static object Or(object? value) => value ?? DBNull.Value;
}

/// <summary>A delivery in the hands of whoever is about to make it.</summary>
/// <param name="To">The subscriber.</param>
/// <param name="Secrets">What it is signed with.</param>
/// <param name="Delivery">The delivery.</param>
/// <param name="Failures">How many attempts have failed.</param>
/// <param name="LeasedUntil">Until when it is in these hands; also what tells them from others.</param>
internal sealed record ClaimedDelivery(Subscriber To, IReadOnlyList<SigningSecret> Secrets, Delivery Delivery, int Failures, DateTimeOffset LeasedUntil);
