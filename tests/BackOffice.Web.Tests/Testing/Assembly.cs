using BackOffice.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
