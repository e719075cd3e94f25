using System.Text.RegularExpressions;
using Xunit;

namespace BackOffice.Engine.Tests;

/// <summary>The guides name files that are there, and links that lead somewhere.</summary>
public sealed partial class DocsTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Guides => [.. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Root, "README.md")).Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_guide_names_files_that_exist(string guide)
    {
        var text = File.ReadAllText(Path.Combine(Root, guide));
        var named = SourceFile().Matches(text).Select(match => Path.Combine(Root, match.Groups[1].Value));
        var linked = Link().Matches(text).Select(match => Path.Combine(Root, Path.GetDirectoryName(guide)!, match.Groups[1].Value));
        Assert.All(named.Concat(linked), path => Assert.True(Path.Exists(path), $"{guide} names {path}, which is not there."));
    }

    [GeneratedRegex(@"`((?:src|tests|docker)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex SourceFile();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Link();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "BackOffice.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
