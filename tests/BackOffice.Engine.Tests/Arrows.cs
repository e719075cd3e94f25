using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Programs;
using NetArchTest.Rules;
using Xunit;

namespace BackOffice.Engine.Tests;

/// <summary>Schedule decides, Formats translate, Engine remembers and tells, Web shows and asks; nothing knows what is above it.</summary>
public sealed partial class Arrows
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "..", "..", "src"));

    private static readonly string[] Stores = ["Marten", "Npgsql", "Wolverine"];

    [Fact]
    public void The_schedule_knows_nothing_but_time() =>
        Assert.Equal(["NodaTime"], References(typeof(Program).Assembly).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void The_formats_know_the_schedule_and_no_store() =>
        Assert.DoesNotContain(References(typeof(ProgramJson).Assembly), name => IsOf(name, [.. Stores, "Weasel", "JasperFx", "Microsoft.AspNetCore", "BackOffice.Engine", "BackOffice.Web"]));

    [Fact]
    public void The_engine_knows_no_web() =>
        Assert.DoesNotContain(References(typeof(BackOfficeEngine).Assembly), name => IsOf(name, ["Microsoft.AspNetCore", "BackOffice.Web"]));

    [Fact]
    public void What_the_engine_makes_public_can_be_used_without_the_bus() => Assert.True(
        Types.InAssembly(typeof(BackOfficeEngine).Assembly).That().ResideInNamespaceMatching(@"BackOffice\.Engine\.(Audit|Publishing|Drafts)")
            .And().DoNotResideInNamespaceEndingWith(".Bus").ShouldNot().HaveDependencyOn("Wolverine").GetResult().IsSuccessful);

    [Fact]
    public void In_the_web_the_store_is_named_in_the_program_and_in_access_only() => Assert.Equal(
        [],
        Files("BackOffice.Web").Where(file => !file.Path.StartsWith("Access/", StringComparison.Ordinal) && file.Path != "Program.cs")
            .Where(file => Naming(file.Text).Any(name => IsOf(name, Stores))).Select(file => file.Path));

    [Fact]
    public void Pages_and_API_do_not_know_each_other()
    {
        Assert.Equal([], Files("BackOffice.Web").Where(file => file.Path.StartsWith("Components/", StringComparison.Ordinal)).Where(file => Names(file.Text, "BackOffice.Web.Api")).Select(file => file.Path));
        Assert.Equal([], Files("BackOffice.Web").Where(file => file.Path.StartsWith("Api/", StringComparison.Ordinal)).Where(file => Names(file.Text, "BackOffice.Web.Components")).Select(file => file.Path));
    }

    [Theory]
    [InlineData("BackOffice.Schedule", "")]
    [InlineData("BackOffice.Formats", "BackOffice.Schedule")]
    [InlineData("BackOffice.Engine", "BackOffice.Formats,Patched.DistributedLock.Postgres")]
    public void A_project_refers_to_the_one_below_it(string project, string below)
    {
        var file = File.ReadAllText(Path.Combine(Source, project, project + ".csproj"));
        Assert.Equal(below.Split(',', StringSplitOptions.RemoveEmptyEntries), ProjectReference().Matches(file).Select(it => it.Groups[1].Value));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(it => it.Name!);

    private static bool IsOf(string name, IEnumerable<string> families) =>
        families.Any(family => name == family || name.StartsWith(family + ".", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> Files(string project)
    {
        var root = Path.Combine(Source, project);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(it => it.Path.EndsWith(".cs", StringComparison.Ordinal) || it.Path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(it => !it.Path.StartsWith("bin/", StringComparison.Ordinal) && !it.Path.StartsWith("obj/", StringComparison.Ordinal))
            .Select(it => (it.Path, File.ReadAllText(it.File)));
    }

    // Namespaces are named in a using, or before a dot where the type is written in full.
    private static IEnumerable<string> Naming(string text) => Namespace().Matches(text).Select(it => it.Value);

    private static bool Names(string text, string name) => Naming(text).Any(it => IsOf(it, [name]));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\b[A-Z]\w*(\.[A-Z]\w*)+|(?<=using )[A-Z]\w*")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();
}
