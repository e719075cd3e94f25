namespace BackOffice.Schedule.Talks;

/// <summary>Short names for talks that people can read out.</summary>
public static class TalkCodes
{
    /// <summary>How many characters a code made here has.</summary>
    public const int Length = 7;

    // Crockford's Base32: no I, L, O or U, so that nothing is misread or spells a word. https://www.crockford.com/base32.html
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The code of a talk: always the same for the same id.</summary>
    public static string For(TalkId id)
    {
        // FNV-1a over the id's bytes: ids made in a row differ in a few bits only, and their codes should not look alike.
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes);
        var hash = 14695981039346656037UL;
        foreach (var b in bytes) hash = (hash ^ b) * 1099511628211UL;
        hash ^= hash >> 29;
        Span<char> code = stackalloc char[Length];
        for (var place = 0; place < Length; place++, hash >>= 5) code[place] = Alphabet[(int)(hash & 31)];
        return new string(code);
    }
}
