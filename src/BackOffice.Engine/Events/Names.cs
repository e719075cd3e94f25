using System.Text.Json;

namespace BackOffice.Engine.Events;

/// <summary>How the names of kinds are written outside the code.</summary>
public static class Names
{
    /// <summary>The kebab-case name of a value of an enumeration: <c>InvitedTalk</c> is <c>invited-talk</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value that a kebab-case name stands for, or null.</summary>
    public static T? Read<T>(string? name) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Of(value!.Value) == name);
}
