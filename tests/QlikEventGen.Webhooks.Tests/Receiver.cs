using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QlikEventGen.AspNetCore;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>An application that receives webhooks, over real Kestrel on loopback.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Receiver(WebApplication application, LogRecorder log)
    {
        _application = application;
        Log = log;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 16 }) { BaseAddress = new Uri(application.Urls.First()) };
    }

    public HttpClient Client { get; }

    public LogRecorder Log { get; }

    public IServiceProvider Services => _application.Services;

    /// <param name="handlers">Says who handles which events.</param>
    /// <param name="settings">Settings in the section of the receiver; the secret is there unless they have one.</param>
    /// <param name="services">Adds services before those of the receiver.</param>
    public static async Task<Receiver> StartAsync(Action<QlikWebhookBuilder> handlers, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        LogRecorder log = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("QlikWebhooks:Secrets:0", Deliveries.Secret)]).AddInMemoryCollection(settings);
        builder.Services.AddRoutingCore();
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddProvider(log);
        services?.Invoke(builder.Services);
        handlers(builder.Services.AddQlikWebhooks());
        WebApplication application = builder.Build();
        application.UseRouting();
        application.MapQlikWebhook("/webhooks/qlik");
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new Receiver(application, log);
    }

    /// <summary>Sends a delivery: the status of the answer, and its body.</summary>
    public async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }

    /// <summary>What was logged, a line each with its exception.</summary>
    internal sealed class LogRecorder : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());

        public void Dispose()
        {
        }
    }
}
