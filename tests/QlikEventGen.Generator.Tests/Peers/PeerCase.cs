using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.Peers;

/// <summary>A schema that broke another generator, what this one says of it, and what its type accepts.</summary>
/// <param name="Name">What is odd about it.</param>
/// <param name="Schema">The schema, which stands in root.schema.json.</param>
internal sealed record PeerCase(string Name, string Schema)
{
    /// <summary>The reports.</summary>
    public string[] Reports { get; init; } = [];

    /// <summary>Payloads, and "valid" or their errors as <see cref="RootProbe"/> writes them.</summary>
    public (string Json, string Expected)[] Payloads { get; init; } = [];

    /// <summary>Properties that the C# type has, as "Name: Type".</summary>
    public string[] Properties { get; init; } = [];

    public void Check()
    {
        GeneratedCode code = GeneratedCode.Compile(Schema);
        Assert.Equal(Reports, code.Result.Diagnostics.Select(MarkedSchema.Describe));
        foreach (string property in Properties)
        {
            string[] parts = property.Split(": ");
            Assert.Equal(property, $"{parts[0]}: {Describe(code.Type("Acme.Root").GetProperty(parts[0])?.PropertyType)}");
        }

        foreach ((string json, string expected) in Payloads)
        {
            Assert.Equal(json + " " + expected, json + " " + code.Root().TryParse(json));
            if (expected == "valid")
            {
                Assert.Equal(json, code.Root().RoundTrip(json));
            }
        }
    }

    private static string Describe(Type? type) => type switch
    {
        null => "none",
        { IsGenericType: true } when Nullable.GetUnderlyingType(type) is { } value => value.Name + "?",
        { IsGenericType: true } => type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Describe)) + ">",
        _ => type.Name,
    };
}
