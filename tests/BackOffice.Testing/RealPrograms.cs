using Xunit;

namespace BackOffice.Testing;

/// <summary>
/// Program files of real conferences. They are others' and are not kept here: they are looked for in the folder that
/// <c>BACKOFFICE_PROGRAMS</c> names, then in <c>../shared/data</c> beside the repository. Where they are not, the tests that need them
/// are skipped with a sentence.
/// </summary>
public static class RealPrograms
{
    /// <summary>The bytes of a file.</summary>
    public static byte[] Read(string name)
    {
        IEnumerable<string?> folders = [Environment.GetEnvironmentVariable("BACKOFFICE_PROGRAMS"), RepositoryFolder.Find() is { } root ? Path.Combine(root, "..", "shared", "data") : null];
        var path = folders.OfType<string>().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not here: put it into a folder and name that in BACKOFFICE_PROGRAMS.");
        return File.ReadAllBytes(path!);
    }
}
