namespace BackOffice.Engine.Postgres;

/// <summary>
/// A lock between processes, as a file held open: the system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class LockFile : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // "Someone else has it": EAGAIN of Linux and of macOS, sharing and lock violation of Windows.
    private static readonly int[] Taken = [11, 35, 32, 33];

    private readonly FileStream file;

    private LockFile(FileStream file) => this.file = file;

    /// <summary>Held by any number at once.</summary>
    public static LockFile? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    /// <summary>Held by one, while nobody holds it shared.</summary>
    public static LockFile? TryExclusive(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Tries until it has the lock, or the time is over (null).</summary>
    public static async Task<LockFile?> WaitAsync(Func<LockFile?> attempt, TimeSpan patience, CancellationToken cancellation)
    {
        var end = TimeProvider.System.GetTimestamp() + (long)(patience.TotalSeconds * TimeProvider.System.TimestampFrequency);
        while (true)
        {
            if (attempt() is { } taken)
                return taken;
            if (TimeProvider.System.GetTimestamp() >= end)
                return null;
            await Task.Delay(Pause, cancellation);
        }
    }

    public void Dispose() => file.Dispose();

    // .NET turns sharing into flock(2) on Unix: FileShare.None is an exclusive lock, all else a shared one.
    private static LockFile? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
            // Closed to other users, who could lock us out with it.
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new LockFile(new FileStream(path, options));
        }
        catch (IOException inUse) when (Taken.Contains(inUse.HResult & 0xFFFF))
        {
            return null;
        }
    }
}
