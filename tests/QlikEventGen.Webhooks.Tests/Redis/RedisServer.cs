using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace QlikEventGen.Webhooks.Tests.Redis;

/// <summary>A Redis server on loopback, which the tests start on a free port and stop.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private const int Attempts = 5;
    private const string Missing = "redis-server is not installed; on Debian it is in the package of that name.";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private bool _isMissing;
    private Process? _process;
    private Task _rest = Task.CompletedTask;

    /// <summary>The port; the same one after a restart.</summary>
    private int Port { get; set; }

    /// <summary>Where the server is, for StackExchange.Redis. A server that is away is noticed soon.</summary>
    /// <remarks>Without a server the test is skipped, and fails in CI, where everything must be there that tests need.</remarks>
    public string ConnectionString
    {
        get
        {
            if (_isMissing)
            {
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
                Assert.Skip(Missing);
            }

            return $"127.0.0.1:{Port},connectTimeout=1000,asyncTimeout=5000,connectRetry=1";
        }
    }

    public async ValueTask InitializeAsync()
    {
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            Port = FindFreePort();
            try
            {
                if (await TryStartAsync())
                {
                    return;
                }
            }
            catch (Win32Exception)
            {
                _isMissing = true;
                return;
            }
        }

        throw new InvalidOperationException($"redis-server did not start on any of {Attempts} free ports.");
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    public async Task RestartAsync()
    {
        await StopAsync();
        Assert.True(await TryStartAsync());
    }

    public async Task StopAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            await _rest;
            _process.Dispose();
            _process = null;
        }
    }

    /// <returns>False if the server ended before it was ready, as it does if someone else took the port.</returns>
    /// <exception cref="Win32Exception">There is no such program.</exception>
    private async Task<bool> TryStartAsync()
    {
        ProcessStartInfo start = new("redis-server", [
            "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath()])
        {
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        _process = process;
        using CancellationTokenSource limit = new(s_patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
                // Whatever else it writes is read, so that it never waits for that.
                _rest = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return true;
            }
        }

        await StopAsync();
        return false;
    }

    private static int FindFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
