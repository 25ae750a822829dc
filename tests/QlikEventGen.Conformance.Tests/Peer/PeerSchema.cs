using NJsonSchema;
using NJsonSchema.Validation;
using QlikEventGen.Conformance.Tests.Suite;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Peer;

/// <summary>A schema as NJsonSchema reads it, with the suite's remotes at hand.</summary>
internal sealed class PeerSchema
{
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
            JsonReferenceResolver resolver = new(new JsonSchemaAppender(root, new DefaultTypeNameGenerator()));
            Remotes remotes = Remotes.Of(group.Draft);
            foreach (var remote in remotes.Own.Concat(remotes.NamedBy(group.Schema)).Where(remote => group.Schema.Contains(remote.Metadata["Uri"], StringComparison.Ordinal)))
                resolver.AddDocumentReference(remote.Metadata["Uri"], JsonSchema.FromJsonAsync(remote.GetText().ToString()).GetAwaiter().GetResult());
            return resolver;
        });
        return new PeerSchema(schema, formats);
    }

    public bool IsValid(string json) => _validator.Validate(json, _schema).Count == 0;
}
