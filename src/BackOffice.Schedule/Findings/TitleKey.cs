using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Schedule.Findings;

/// <summary>What a title has in common with the titles that are the same to a reader: its letters and digits, whatever their case.</summary>
internal readonly record struct TitleKey(Guid Value)
{
    internal static TitleKey Of(string title)
    {
        var letters = string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(letters)).AsSpan(0, 16)));
    }
}
