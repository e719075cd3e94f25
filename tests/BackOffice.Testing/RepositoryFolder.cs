namespace BackOffice.Testing;

/// <summary>Where the tests' sources are, for tests that read more than what was built.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder of the solution that the running tests were built in, or null when they were copied out of it.</summary>
    public static string? Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "BackOffice.sln"))) return folder;
        }
        return null;
    }
}
