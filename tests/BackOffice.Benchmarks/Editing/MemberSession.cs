using System.Net;
using System.Text.RegularExpressions;

namespace BackOffice.Benchmarks.Editing;

/// <summary>Signs a member in by plain requests, as no page needs to be opened for it.</summary>
internal static partial class MemberSession
{
    /// <summary>Uses up a one-time link.</summary>
    /// <returns>The cookies that the member is known by from then on.</returns>
    internal static async Task<CookieContainer> SignInAsync(string address, string token)
    {
        var cookies = new CookieContainer();
        using var client = Client(address, cookies);
        var form = await client.GetStringAsync($"/sign-in?token={Uri.EscapeDataString(token)}");
        using var fields = new FormUrlEncodedContent(HiddenField().Matches(form).Select(field => KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))));
        using var answer = await client.PostAsync("/sign-in/use", fields);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
        return cookies;
    }

    /// <summary>What asks the app something for whom the cookies stand for.</summary>
    internal static HttpClient Client(string address, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
}
