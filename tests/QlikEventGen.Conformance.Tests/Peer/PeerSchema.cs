using System.Collections.Concurrent;
using NJsonSchema;
using NJsonSchema.References;
using NJsonSchema.Validation;
using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Suite;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Peer;

/// <summary>A schema as NJsonSchema reads it, with the suite's remotes at hand.</summary>
internal sealed class PeerSchema
{
    private static readonly ConcurrentDictionary<Draft, Remotes> RemotesOfDrafts = [];

    private readonly JsonSchema _schema;
    private readonly JsonSchemaValidator _validator;

    private PeerSchema(JsonSchema schema, FormatMode formats)
    {
        _schema = schema;
        JsonSchemaValidatorSettings settings = new();
        if (formats == FormatMode.Annotate)
            settings.FormatValidators = [];
        _validator = new JsonSchemaValidator(settings);
    }

    public static async Task<PeerSchema> ReadAsync(SuiteGroup group, FormatMode formats)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(group.Schema, null, root =>
        {
            Resolver resolver = new(root);
            Remotes remotes = RemotesOf(group.Draft);
            foreach (SchemaText remote in remotes.Own.Concat(remotes.NamedBy(group.Schema)).Where(remote => group.Schema.Contains(remote.Metadata["Uri"], StringComparison.Ordinal)))
                resolver.AddDocumentReference(remote.Metadata["Uri"], JsonSchema.FromJsonAsync(remote.GetText().ToString()).GetAwaiter().GetResult());
            return resolver;
        });
        return new PeerSchema(schema, formats);
    }

    public bool IsValid(string json) => _validator.Validate(json, _schema).Count == 0;

    private static Remotes RemotesOf(Draft draft) => RemotesOfDrafts.GetOrAdd(draft, Remotes.Of);

    /// <summary>Knows what it was given, and fetches nothing.</summary>
    private sealed class Resolver(JsonSchema root) : JsonReferenceResolver(new JsonSchemaAppender(root, new DefaultTypeNameGenerator()))
    {
        public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException($"{url} is not among the remotes.");

        public override Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException($"{filePath} is not among the remotes.");
    }
}
