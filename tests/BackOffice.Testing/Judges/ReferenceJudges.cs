using System.Diagnostics;
using System.Text;
using Xunit;

namespace BackOffice.Testing.Judges;

/// <summary>
/// What others wrote to read what we write, run by Node.js from <c>tests/reference</c>. Where it is not installed, the tests that need it are
/// skipped with a sentence that says how to install it.
/// </summary>
public static class ReferenceJudges
{
    private const string HowToInstall = "install Node.js, then run “npm ci --prefix tests/reference”";

    /// <summary>Runs a script of <c>tests/reference</c> and yields what it wrote; what it takes offence at fails the test.</summary>
    /// <param name="script">The script's name, such as <c>calendars.mjs</c>.</param>
    /// <param name="input">What it reads from its standard input.</param>
    public static async Task<string> RunAsync(string script, string input)
    {
        var folder = Folder();
        Assert.SkipUnless(folder is not null && Directory.Exists(Path.Combine(folder, "node_modules")), $"The reference judges are not there: {HowToInstall}.");
        using var node = Start(Path.Combine(folder!, script));
        Assert.SkipWhen(node is null, $"There is no Node.js here: {HowToInstall}.");
        var (output, errors) = (node!.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"{script} says: {await errors}");
        return await output;
    }

    private static Process? Start(string script)
    {
        try
        {
            var utf8 = new UTF8Encoding(false);
            return Process.Start(new ProcessStartInfo("node", [script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string? Folder() => RepositoryFolder.Find() is { } root && Path.Combine(root, "tests", "reference") is var folder && Directory.Exists(folder) ? folder : null;
}
