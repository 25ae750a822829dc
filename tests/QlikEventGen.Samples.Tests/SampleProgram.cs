using System.Diagnostics;
using System.Text;

namespace QlikEventGen.Samples.Tests;

/// <summary>The sample, running as its user would run it, on a port that is free.</summary>
internal sealed class SampleProgram : IAsyncDisposable
{
    /// <summary>Far beyond what it takes to start, so that only one that hangs is given up.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The environment whose settings have a secret.</summary>
    private const string Development = nameof(Development);

    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private SampleProgram(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<SampleProgram> StartAsync()
    {
        Process process = Start(Development, "--urls", "http://127.0.0.1:0");
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) =>
        {
            output.AppendLine(line.Data);
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException($"The sample ended:\n{output}"));
            }
            else if (line.Data.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and int start)
            {
                address.TrySetResult(new Uri(line.Data[(start + Listening.Length)..]));
            }
        };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            return new SampleProgram(process, await address.Task.WaitAsync(Limit, TestContext.Current.CancellationToken));
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    /// <summary>Has the sample send its deliveries to the one that runs: what it prints.</summary>
    public async Task<string> SendAsync()
    {
        (int exitCode, string output, string error) = await SendAsync(Address.ToString());
        Assert.Equal((0, ""), (exitCode, error));
        return output;
    }

    /// <summary>Has the sample send its deliveries to an address.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> SendAsync(string address, string environment = Development)
    {
        using Process sender = Start(environment, "send", "--urls", address);
        Task<string> error = sender.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await sender.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);
        await sender.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (sender.ExitCode, output, await error);
    }

    public ValueTask DisposeAsync() => StopAsync(_process);

    private static async ValueTask StopAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static Process Start(string environment, params string[] arguments)
    {
        // Beside this project's output: artifacts/bin/<project>/<configuration>.
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "WebhookReceiver", configuration, "WebhookReceiver.dll"));
        ProcessStartInfo start = new("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot.Path, "samples", "WebhookReceiver"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return Process.Start(start)!;
    }
}
