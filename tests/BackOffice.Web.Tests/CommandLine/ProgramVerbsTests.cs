using System.Text;
using BackOffice.Formats;
using BackOffice.Testing;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.CommandLine;

/// <summary>Programs that come in and go out on the command line, each verb a process of its own.</summary>
public sealed class ProgramVerbsTests(PostgresFixture postgres) : IDisposable
{
    private const string Listing = "Oral: Boats and Bridges Wed 18 May 09:00 a.m.\n[ Dome ]\n[ Dome ]\nBridges sway more than their builders say. We measured forty of them for a year.\nTutorial: Ada Moor · Bo Lind\nKnots That Hold\nA morning of knots.\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("backoffice-verbs-");

    [Fact]
    public async Task A_file_is_taken_published_and_written()
    {
        var database = await postgres.NewDatabaseAsync();
        var file = Path.Combine(folder.FullName, "listing.txt");
        await File.WriteAllTextAsync(file, Listing, TestContext.Current.CancellationToken);
        string[] import = ["import", file, "--conference", "crafts", "--time-zone", "Europe/Lisbon", "--year", "2022"];

        var taken = await AppProcess.RunAsync(database, import);
        Assert.Equal((0, ""), (taken.Code, taken.Error));
        Assert.Contains("Opened crafts and imported as one change", taken.Output, StringComparison.Ordinal);
        Assert.Equal((1, "", "Nothing was published yet.\n"), await ExportAsync("--snapshot", "1"));
        Assert.Equal(0, (await AppProcess.RunAsync(database, "publish", "--conference", "crafts")).Code);
        var ical = await ExportAsync("--format", "ical", "--snapshot", "1");
        Assert.Equal((0, FileFormat.ICalendar), (ical.Code, FileFormats.Recognise(Encoding.UTF8.GetBytes(ical.Output))));

        async Task<(int Code, string Output, string Error)> ExportAsync(params string[] more)
        {
            var result = await AppProcess.RunAsync(database, ["export", "--conference", "crafts", .. more]);
            return (result.Code, result.Output, result.Error);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
