using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace BackOffice.Testing.Judges;

/// <summary>What libxml2's own program says of an XML file; where it is not installed, the test is skipped with a sentence.</summary>
public static class Xmllint
{
    /// <summary>Has it validate a frab file against the schema; what it takes offence at fails the test.</summary>
    public static async Task AcceptsAsync(byte[] schedule)
    {
        FrabSchemas.SkipWhereTheyAreNot();
        var start = new ProcessStartInfo("xmllint", ["--noout", "--nonet", "--schema", FrabSchemas.PathOfXml!, "-"]) { RedirectStandardInput = true, RedirectStandardError = true };
        using var judge = Start(start);
        Assert.SkipWhen(judge is null, "There is no xmllint here: install it (on Debian, libxml2-utils).");
        var said = judge!.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await judge.StandardInput.BaseStream.WriteAsync(schedule, TestContext.Current.CancellationToken);
        judge.StandardInput.Close();
        await judge.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(judge.ExitCode == 0, await said);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
