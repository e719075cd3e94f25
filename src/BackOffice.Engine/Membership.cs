using Microsoft.Extensions.Configuration;
using Wolverine;

namespace BackOffice.Engine;

/// <summary>What a process is among those that share a store.</summary>
public enum Membership
{
    /// <summary>One of several nodes, which come and go: they take over what one of them left undone.</summary>
    Node,

    /// <summary>The only node there is: it takes up at once what it finds undone.</summary>
    OnlyNode,

    /// <summary>It changes things and leaves; what follows from that is for the nodes to do.</summary>
    Visitor,
}

/// <summary>How a process joins the others.</summary>
internal static class Joining
{
    private const string Setting = "BackOffice:Nodes";

    internal static Membership From(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" or "many" => Membership.Node,
        "one" => Membership.OnlyNode,
        var other => throw new InvalidOperationException($"{Setting} is “{other}”; it is many or one."),
    };

    /// <summary>
    /// A node that died without a word is found out by the others after some seconds, and what it had in hand is theirs; the makers' defaults are a minute and more.
    /// </summary>
    internal static void Join(this DurabilitySettings durability, Membership membership)
    {
        durability.Mode = membership switch
        {
            Membership.Node => DurabilityMode.Balanced,
            Membership.OnlyNode => DurabilityMode.Solo,
            _ => DurabilityMode.MediatorOnly,
        };
        durability.FirstHealthCheckExecution = TimeSpan.FromSeconds(0.5);
        durability.HealthCheckPollingTime = TimeSpan.FromSeconds(2);
        durability.StaleNodeTimeout = TimeSpan.FromSeconds(8);
        durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(2);
        durability.NodeReassignmentPollingTime = TimeSpan.FromSeconds(2);
        durability.OrphanedMessageSweepPollingTime = TimeSpan.FromSeconds(2);
        durability.ScheduledJobFirstExecution = TimeSpan.FromSeconds(1);
        durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        durability.DrainTimeout = TimeSpan.FromSeconds(5);
        // Counting the tables every few seconds is for a dashboard that we do not have.
        durability.DurabilityMetricsEnabled = false;
        durability.NodeAssignmentHealthCheckTracingEnabled = false;
    }
}
