using System.Net;
using BackOffice.Engine.Commands;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Tests.Access;

/// <summary>Walks every command and every address of the app as everybody there may be, and holds what each is answered against <see cref="RightsTable"/>.</summary>
public sealed class RightsTests(CallersFixture callers) : IClassFixture<CallersFixture>
{
    [Fact]
    public void Every_command_and_every_address_has_its_entry_and_no_entry_is_of_nothing()
    {
        Assert.Equal(CommandNames.All.Select(it => it.Name).Order(), RightsTable.Commands.Select(it => it.Name).Order());
        Assert.Equal(callers.Addresses().Order(), RightsTable.Addresses.Select(it => $"{it.Method} {it.Pattern}").Order());
    }

    [Fact]
    public async Task Every_command_is_refused_to_whoever_has_less_than_its_role_and_to_nobody_for_that_who_has_it()
    {
        var wrong = new List<string>();
        foreach (var (name, role) in RightsTable.Commands)
        {
            foreach (var caller in callers.All)
            {
                var status = await callers.SendAsync(caller, "POST", $"/api/conferences/{CallersFixture.Slug}/commands/{name}", CommandSample.Of(name));
                var refused = caller.Key is null ? status == HttpStatusCode.Unauthorized
                    : caller.Known ? (status == HttpStatusCode.Forbidden) == (caller.Role is null || caller.Role < role) && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.InternalServerError)
                    : status == HttpStatusCode.Unauthorized;
                if (!refused) wrong.Add($"{name} as {caller.Name}: {(int)status}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Every_member_may_send_on_a_page_what_their_role_allows_and_nothing_else()
    {
        var wrong = new List<string>();
        foreach (var (name, role) in RightsTable.Commands)
        {
            foreach (var caller in callers.All.Where(it => it.Key is null))
            {
                var may = await callers.MaySendAsync(caller, name);
                if (may != (caller.Role >= role)) wrong.Add($"{name} as {caller.Name}: {may}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Every_address_answers_everybody_as_it_is_written()
    {
        var wrong = new List<string>();
        foreach (var (method, pattern, door, role) in RightsTable.Addresses)
        {
            foreach (var caller in callers.All)
            {
                var status = await callers.SendAsync(caller, method == "ANY" ? "GET" : method, CallersFixture.Fill(pattern), method == "GET" ? null : "{}");
                if (!Expected(door, role, caller, status)) wrong.Add($"{method} {pattern} ({door}) as {caller.Name}: {(int)status}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    // A browser is sent to sign in.
    private const HttpStatusCode Sent = CallersFixture.SentToSignIn;

    private static bool Expected(Door door, Role role, Caller caller, HttpStatusCode status)
    {
        var broken = status == HttpStatusCode.InternalServerError;
        var allowed = !broken && status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
        return door switch
        {
            Door.Public => allowed,
            Door.Member => caller.IsMember ? allowed && status != Sent : status == Sent,
            Door.Page => !caller.IsMember ? status == Sent : caller.Role >= role ? allowed && status != Sent : status == HttpStatusCode.Forbidden,
            _ => caller.Key is null || !caller.Known ? status == HttpStatusCode.Unauthorized : caller.Role >= role ? allowed : status == HttpStatusCode.Forbidden,
        };
    }
}
