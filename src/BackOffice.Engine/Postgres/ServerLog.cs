namespace BackOffice.Engine.Postgres;

/// <summary>The server's log file, read for the reason when a start fails.</summary>
internal sealed record ServerLog(string Path)
{
    private const long Full = 16 * 1024 * 1024;

    /// <summary>Puts a full log aside, in place of the one before it.</summary>
    public void Rotate()
    {
        if (Length() > Full)
            File.Move(Path, Path + ".1", overwrite: true);
    }

    public long Length() => new FileInfo(Path) is { Exists: true, Length: var length } ? length : 0;

    /// <summary>What was written since the file had the given length.</summary>
    public string Since(long position)
    {
        try
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stream.Seek(position, SeekOrigin.Begin);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
