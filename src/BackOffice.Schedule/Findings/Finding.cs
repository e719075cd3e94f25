using System.Security.Cryptography;
using System.Text;
using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>Something wrong with the draft, computed from it and never stored. Its code and parties together say which one it is.</summary>
/// <param name="Code">The rule that found it; stable, in kebab-case.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Sentence">What is wrong, with names and times.</param>
/// <param name="Parties">Everything concerned: both talks of a clash (in the order of their ids), the room, the person.</param>
/// <param name="At">The wall-clock time at which it begins to be wrong; null where no time is concerned.</param>
/// <param name="Acknowledged">Why somebody said it may stay as it is; null while it is open.</param>
/// <param name="Facts">What it rests on, without names: an acknowledgement holds for as long as it stays the same.</param>
public sealed record Finding(
    string Code, Severity Severity, string Sentence, ValueList<Subject> Parties, LocalDateTime? At = null, string? Acknowledged = null, string Facts = "")
{
    /// <summary>Whether nobody has acknowledged it.</summary>
    public bool IsOpen => Acknowledged is null;

    /// <summary>Which finding it is, and what it rests on, in 32 hexadecimal digits: what an acknowledgement is bound to.</summary>
    public string Fingerprint
    {
        get
        {
            var text = $"{Code}|{string.Join(',', Parties.Select(party => $"{party.Type}:{party.Id:N}"))}|{Facts}";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
        }
    }

    /// <summary>Whether it is the finding of a rule about some parties, whatever it says of them now.</summary>
    public bool Is(string code, ValueList<Subject> parties) => Code == code && Parties == parties;
}
