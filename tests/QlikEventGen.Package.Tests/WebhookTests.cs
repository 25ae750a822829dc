using System.Text.RegularExpressions;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>The package that receives webhooks, in an application as its page describes it.</summary>
public sealed partial class WebhookTests(PackedProduct product)
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
    public async Task The_program_of_the_page_builds()
    {
        string page = await File.ReadAllTextAsync(Repository.PathOf("docs", "webhooks.md"), TestContext.Current.CancellationToken);
        ConsumerProject project = new(
            product,
            "Receiver",
            $"""<ItemGroup><PackageReference Include="QlikEventGen.AspNetCore" Version="{product.Version}" /></ItemGroup>""",
            sdk: ".Web");
        project.Write("schemas/automations-asyncapi.json", Document);
        project.Write("Program.cs", FirstProgram().Match(page).Groups[1].Value);

        CommandResult build = await project.BuildAsync();

        build.ShouldSucceed().ShouldReport();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FirstProgram();
}
