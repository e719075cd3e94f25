namespace BackOffice.Engine.Publishing;

/// <summary>What the page of a snapshot may do where it is shown.</summary>
public static class PublishedPage
{
    /// <summary>
    /// Nothing but what stands in it. Which style and script that is, it says itself, by their hashes (<c>&lt;meta http-equiv&gt;</c>); what an
    /// older page holds is not known here.
    /// </summary>
    public const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
}
