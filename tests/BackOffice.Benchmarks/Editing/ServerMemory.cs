using System.Runtime;

namespace BackOffice.Benchmarks.Editing;

/// <summary>What the process holds: managed, once what is garbage is gone, and altogether.</summary>
/// <param name="Heap">Bytes of managed objects.</param>
/// <param name="Resident">Bytes in physical memory.</param>
internal readonly record struct ServerMemory(long Heap, long Resident)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    internal static async Task<ServerMemory> TakeAsync()
    {
        // What the pages were sent at first is let go of once they have said that they have it.
        await Task.Delay(Settling);
        for (var round = 0; round < 3; round++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return new(GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    }

    /// <summary>What each of so many has added since.</summary>
    internal string Each(ServerMemory before, int members) =>
        $"{(Heap - before.Heap) / 1e6 / members:0.00} / {(Resident - before.Resident) / 1e6 / members:0.00} MB";
}
