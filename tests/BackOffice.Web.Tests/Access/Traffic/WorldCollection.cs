using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>Tests that share one app that faces the world; each comes from addresses of its own.</summary>
[CollectionDefinition(Name)]
public sealed class WorldCollection : ICollectionFixture<FacingTheWorld>
{
    public const string Name = "World";
}
