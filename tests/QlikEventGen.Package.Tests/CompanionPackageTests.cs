using System.Text.RegularExpressions;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>The packages beside the first one: each by itself brings the generator and its build files along.</summary>
public sealed partial class CompanionPackageTests(PackedProduct product)
{
    private const string Document = """
        {
          "asyncapi": "3.0.0",
          "info": { "title": "automations", "version": "1.0.0" },
          "components": {
            "messages": {
              "runEnded": {
                "name": "com.qlik.v1.automation.run.ended",
                "payload": {
                  "type": "object",
                  "required": ["id", "source", "specversion", "type"],
                  "properties": {
                    "id": { "type": "string" },
                    "source": { "type": "string" },
                    "specversion": { "type": "string" },
                    "type": { "type": "string" },
                    "data": {
                      "type": "object",
                      "properties": { "title": { "type": "string" }, "status": { "enum": ["failed", "finished"] } }
                    }
                  }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task The_program_of_the_page_on_webhooks_builds() =>
        (await BuildAsync(CreateProject("QlikEventGen.AspNetCore", sdk: ".Web"), await ReadPageProgramAsync())).ShouldSucceed().ShouldReport();

    /// <summary>The generator runs once: twice it would define each type twice.</summary>
    [Fact]
    public async Task A_project_may_reference_the_first_package_too()
    {
        ConsumerProject project = CreateProject(
            "QlikEventGen.AspNetCore",
            $"""<ItemGroup><PackageReference Include="QlikEventGen" Version="{product.Version}" /></ItemGroup>""",
            sdk: ".Web");

        (await BuildAsync(project, await ReadPageProgramAsync())).ShouldSucceed().ShouldReport();
    }

    [Fact]
    public async Task The_receiver_remembers_deliveries_in_Redis()
    {
        ConsumerProject project = CreateProject("QlikEventGen.AspNetCore.Redis", await MachinePackagesAsync(), sdk: ".Web");
        CommandResult build = await BuildAsync(
            project,
            """
            using QlikEventGen.AspNetCore;
            using QlikEventGen.AspNetCore.Deliveries;
            using QlikEventGen.AspNetCore.Redis;
            using Receiver.Automations;

            WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
            builder.Configuration["QlikWebhooks:Redis:ConnectionString"] = "127.0.0.1:1,connectTimeout=100";
            builder.Services.AddQlikWebhooks()
                .UseRedis()
                .On<AutomationRunEnded>((ended, cancellationToken) => Task.CompletedTask);
            await using WebApplication app = builder.Build();
            Console.WriteLine(app.Services.GetRequiredService<IDeliveryStore>().GetType().Name);
            """);
        build.ShouldSucceed().ShouldReport();

        CommandResult run = await project.RunAsync();

        Assert.Equal("RedisDeliveryStore\n", run.ShouldSucceed().Output, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task An_event_goes_to_the_CloudEvents_SDK_and_comes_back()
    {
        ConsumerProject project = CreateProject("QlikEventGen.CloudEvents", await MachinePackagesAsync());
        CommandResult build = await BuildAsync(
            project,
            """
            using CloudNative.CloudEvents;
            using QlikEventGen;
            using QlikEventGen.CloudEvents;
            using Receiver.Automations;

            AutomationRunEnded ended = AutomationRunEnded.Parse(
                "{\"id\":\"1\",\"source\":\"com.qlik/automations\",\"specversion\":\"1.0.2\",\"type\":\"com.qlik.v1.automation.run.ended\",\"data\":{\"status\":\"failed\"}}");
            CloudEvent cloudEvent = ended.ToCloudEvent();
            Console.WriteLine($"{cloudEvent.Id} {cloudEvent.Data}");
            Console.WriteLine(cloudEvent.TryToEvent(out AutomationRunEnded? received, out ValidationResult _) && received == ended);
            """);
        build.ShouldSucceed().ShouldReport();

        CommandResult run = await project.RunAsync();

        Assert.Equal("1 {\"status\":\"failed\"}\nTrue\n", run.ShouldSucceed().Output, ignoreLineEndingDifferences: true);
    }

    private static Task<CommandResult> BuildAsync(ConsumerProject project, string program)
    {
        project.Write("schemas/automations-asyncapi.json", Document);
        project.Write("Program.cs", program);
        return project.BuildAsync();
    }

    private static async Task<string> ReadPageProgramAsync() =>
        FirstProgram().Match(await File.ReadAllTextAsync(Repository.PathOf("docs", "webhooks.md"), TestContext.Current.CancellationToken)).Groups[1].Value;

    /// <summary>What packages of others need is where the restore that came before the packing has put it.</summary>
    private async Task<string> MachinePackagesAsync()
    {
        CommandResult folder = await CommandLine.DotNetAsync(product.Root, ["nuget", "locals", "global-packages", "--list"]);
        string path = folder.ShouldSucceed().Output["global-packages: ".Length..].Trim();
        return $"<PropertyGroup><RestoreFallbackFolders>{path}</RestoreFallbackFolders></PropertyGroup>";
    }

    private ConsumerProject CreateProject(string package, string content = "", string sdk = "") =>
        new(product, "Receiver", content, sdk: sdk, package: package);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstProgram();
}
