using BackOffice.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
