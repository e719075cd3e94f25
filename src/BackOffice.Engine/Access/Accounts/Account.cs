namespace BackOffice.Engine.Access.Accounts;

/// <summary>Somebody who signs in. What they may do is in their grants; how they sign in is here.</summary>
public sealed class Account
{
    /// <summary>Who it is, for good.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>What the audit calls them; no two accounts have the same.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name as it is compared: nobody can be mistaken for somebody else by a capital letter.</summary>
    public string NormalizedName { get; set; } = "";

    /// <summary>How a name is compared.</summary>
    public static string Normalize(string name) => name.Trim().Normalize().ToUpperInvariant();
}
