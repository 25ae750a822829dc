using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Pipeline;

/// <summary>What stages hand on keeps no compilation alive and compares by value.</summary>
public sealed class RoslynObjectTests
{
    private static readonly string[] Stages =
    [
        TrackingNames.ProjectOptions, TrackingNames.SchemaFiles, TrackingNames.Documents, TrackingNames.Index, TrackingNames.Closures,
        TrackingNames.Models, TrackingNames.Files, TrackingNames.Diagnostics, TrackingNames.ProjectTypes, TrackingNames.ProjectFiles,
    ];

    [Fact]
    public void No_stage_hands_on_an_object_of_the_compiler()
    {
        GeneratorHost host = new(
            ("schemas/a.schema.json", """{"$id": "https://acme.test/a", "$ref": "b.schema.json", "$defs": {"x": {"$anchor": "x", "enum": [1, null, true, "\n"]}}}"""),
            ("schemas/b.schema.json", """{"$schema": "https://acme.test/unknown"}"""),
            ("schemas/more/a.schema.json", "{}"),
            ("schemas/broken.schema.json", "{,"),
            ("schemas/asyncapi.json", """{"asyncapi": "3.0.0", "components": {"messages": {"run": {}, "walk": {"payload": {"type": "object"}}}}}"""));
        host.SetProperty("QlikEventGenFormats", "wrong").SetMetadata("schemas/b.schema.json", "ReferenceOnly", "wrong");

        GeneratorRunResult result = host.Run();

        Assert.Equal(6, result.Diagnostics.Length);
        foreach (string stage in Stages)
        {
            Assert.NotEmpty(result.TrackedSteps[stage]);
            HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
            foreach ((object value, _) in result.TrackedSteps[stage].SelectMany(step => step.Outputs))
            {
                Visit(value, stage, seen);
            }
        }
    }

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null || !seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        Assert.False(
            type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true,
            $"{path} holds a {type.FullName}");
        Assert.False(value is Delegate, $"{path} holds a delegate");
        if (type.IsPrimitive || type.IsEnum || value is string or IEqualityComparer or Type)
        {
            return;
        }

        if (value is Array array)
        {
            foreach (object? item in array)
            {
                Visit(item, path + "[]", seen);
            }

            return;
        }

        for (Type? level = type; level is not null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }
}
