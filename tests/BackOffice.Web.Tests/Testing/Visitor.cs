using System.Net;
using System.Text.RegularExpressions;

namespace BackOffice.Web.Tests.Testing;

/// <summary>A page as a visitor sees it.</summary>
internal sealed partial record Seen(HttpStatusCode Status, Uri Address, string Text)
{
    /// <summary>The path with its query.</summary>
    public string Path => Address.PathAndQuery;

    /// <summary>The main heading.</summary>
    public string Heading => Title().Match(Text).Groups[1].Value;

    /// <summary>The text without what is other each time: what protects forms, and what was typed.</summary>
    public string Without(string typed) => Protected().Replace(Text, "").Replace($"value=\"{typed}\"", "", StringComparison.Ordinal);

    [GeneratedRegex("<h1[^>]*>([^<]*)</h1>")]
    private static partial Regex Title();

    [GeneratedRegex("CfDJ8[A-Za-z0-9_+/=-]+")]
    private static partial Regex Protected();
}

/// <summary>A browser without scripts: it has cookies, follows redirects, and sends forms with what they hold.</summary>
internal sealed partial class Visitor(string address) : IDisposable
{
    private const int MostRedirects = 10;

    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };

    /// <summary>Sends any request with the visitor's cookies.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Whether the visitor is signed in: their own account is shown to them.</summary>
    public async Task<bool> IsSignedInAsync() => (await GoAsync("/account")).Path == "/account";

    public async Task<Seen> GoAsync(string path) => await FollowAsync(await client.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Opens a page, fills one of its forms in, named by its handler or its action, and sends it.</summary>
    public async Task<Seen> SubmitAsync(string path, string form, params (string Name, string Value)[] typed) => await SubmitAsync(await GoAsync(path), form, typed);

    /// <summary>Fills one of a page's forms in and sends it.</summary>
    public async Task<Seen> SubmitAsync(Seen page, string form, params (string Name, string Value)[] typed)
    {
        var markup = Form().Matches(page.Text).Select(it => it.Value).FirstOrDefault(it => it.Contains($"value=\"{form}\"", StringComparison.Ordinal) || it.Contains($"action=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no form {form} on {page.Path}: {page.Text}");
        var action = Action().Match(markup) is { Success: true } named ? WebUtility.HtmlDecode(named.Groups[1].Value) : page.Path;
        var fields = Hidden().Matches(markup).Select(it => (it.Groups[1].Value, WebUtility.HtmlDecode(it.Groups[2].Value))).Concat(typed);
        return await PostAsync(action, [.. fields]);
    }

    /// <summary>Sends fields, whatever page they may be of.</summary>
    public async Task<Seen> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(it => KeyValuePair.Create(it.Name, it.Value)));
        return await FollowAsync(await client.PostAsync(path, content, TestContext.Current.CancellationToken));
    }

    public Task<Seen> SignInAsync(string who, string password, string path = "/sign-in") => SubmitAsync(path, "password", ("Typed.Who", who), ("Typed.Password", password));

    public void Dispose() => client.Dispose();

    private async Task<Seen> FollowAsync(HttpResponseMessage answer)
    {
        for (var followed = 0; answer.Headers.Location is { } next && followed < MostRedirects; followed++)
        {
            var target = new Uri(answer.RequestMessage!.RequestUri!, next);
            answer.Dispose();
            answer = await client.GetAsync(target, TestContext.Current.CancellationToken);
        }
        using (answer) return new Seen(answer.StatusCode, answer.RequestMessage!.RequestUri!, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<form[^>]* action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
