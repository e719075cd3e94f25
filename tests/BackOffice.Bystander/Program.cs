// Another process on the same data folder, for the tests of what processes do to each other: starts the server, prints its connection string,
// and stays until its standard input ends (leaving in order) or it is killed (leaving nothing in order).
using BackOffice.Engine.Postgres;
using BackOffice.Testing;
using Microsoft.Extensions.Logging.Abstractions;

await using var postgres = await EmbeddedPostgres.StartAsync(ThrowAway.OptionsFor(args[0]), NullLogger.Instance, CancellationToken.None);
Console.WriteLine(postgres.ConnectionString);
await Console.In.ReadToEndAsync();
