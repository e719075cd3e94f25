using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BackOffice.Formats.Artefacts;

/// <summary>
/// Numbers for formats that know things by number: 1 to 2³¹−1, each derived from the thing's UUID, so that it stays from snapshot
/// to snapshot. The first choice is the first 31 bits of the SHA-256 of the UUID's sixteen bytes; the next choices hash a counting
/// byte with them. Whoever was published first keeps a number; of those that come together the smaller UUID chooses first. What did
/// not get its first choice is remembered, and so is never given another.
/// </summary>
internal sealed class NumericIds
{
    private readonly Dictionary<Guid, int> numbers = [];
    private readonly HashSet<int> taken = [];
    private readonly SortedDictionary<Guid, int> exceptions;

    /// <summary>Gives numbers.</summary>
    /// <param name="published">What was published before, and so has its number.</param>
    /// <param name="remembered">The numbers that earlier publications gave that were not the first choice.</param>
    /// <param name="things">What is published now.</param>
    internal NumericIds(IEnumerable<Guid> published, IReadOnlyDictionary<Guid, int> remembered, IEnumerable<Guid> things)
    {
        exceptions = new(remembered.ToDictionary(it => it.Key, it => it.Value));
        foreach (var (id, number) in remembered) Give(id, number);
        foreach (var id in published.Order()) Choose(id);
        foreach (var id in things.Order()) Choose(id);
    }

    /// <summary>The number of a thing.</summary>
    internal int Of(Guid id) => numbers[id];

    /// <summary>The numbers that are not the first choice, to be remembered.</summary>
    internal IReadOnlyDictionary<Guid, int> Exceptions => exceptions;

    /// <summary>A choice of a number: 0 is the first.</summary>
    internal static int Choice(Guid id, byte choice)
    {
        Span<byte> bytes = stackalloc byte[17];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[16] = choice;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(choice == 0 ? bytes[..16] : bytes, hash);
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) >> 1);
    }

    private void Choose(Guid id)
    {
        if (numbers.ContainsKey(id)) return;
        for (byte choice = 0; ; choice++)
        {
            var number = Choice(id, choice);
            if (number == 0 || taken.Contains(number)) continue;
            if (choice > 0) exceptions[id] = number;
            Give(id, number);
            return;
        }
    }

    private void Give(Guid id, int number)
    {
        numbers[id] = number;
        taken.Add(number);
    }
}
